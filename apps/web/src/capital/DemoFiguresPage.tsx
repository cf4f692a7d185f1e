import { type DemoFigures, readDemoFigures } from '@muctieu/contract/capital/demo-figures.operations';
import type { Text } from '@muctieu/kernel/text';
import { ChoiceSwitch } from '../shared/ChoiceSwitch.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { type Format, useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import own from './demo-figures.module.css';
import { demoFigureTexts as texts } from './demo-figures.texts.ts';
import { useOwnProvince } from './province-of.ts';

type Figure = DemoFigures['figures'][number];

/** What the demo's reports print, what was booked, and why the two differ. */
export function DemoFiguresPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const reading = useOperation(readDemoFigures, { query: { provinceId } });
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.demoFigures)} note={say(texts.note)} />
      <ReadingFrame reading={reading}>
        {(value) =>
          value.isDemo ? (
            <>
              <Overview value={value} />
              <Choices choices={value.choices} />
              <Figures figures={value.figures} />
            </>
          ) : (
            <p className="paper">{say(texts.notDemo)}</p>
          )
        }
      </ReadingFrame>
    </div>
  );
}

function Overview({ value: { choices, figures } }: { readonly value: DemoFigures }) {
  const say = useSay();
  const format = useFormat();
  const differing = figures.filter(({ agrees }) => !agrees);
  const unexplained = differing.filter((figure) => figure.choices.length === 0).length;
  const reports = [...new Set(choices.map(({ report }) => report))];
  return (
    <section className="paper">
      <dl className="facts">
        <dt>{say(texts.report)}</dt>
        <dd>
          {reports.map((report) => (
            <div key={report}>{say(reportText(report))}</div>
          ))}
        </dd>
        {figures.length > 0 && (
          <>
            <dt>{say(texts.compared)}</dt>
            <dd>{format.number(figures.length)}</dd>
            <dt>{say(texts.agreeing)}</dt>
            <dd>{format.number(figures.length - differing.length)}</dd>
            <dt>{say(texts.differing)}</dt>
            <dd>{format.number(differing.length - unexplained)}</dd>
          </>
        )}
        {unexplained > 0 && (
          <>
            <dt>{say(texts.unexplained)}</dt>
            <dd>{format.number(unexplained)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Choices({ choices }: Pick<DemoFigures, 'choices'>) {
  const say = useSay();
  return (
    <section className="paper" aria-labelledby="cac-lua-chon">
      <h2 id="cac-lua-chon" className={styles.heading}>
        {say(texts.choices)}
      </h2>
      <ol className={own.choices}>
        {choices.map((choice) => (
          <li key={choice.number} id={anchorOf(choice.number)}>
            <h3>{say(texts.choice, { number: choice.number })}</h3>
            <span className={own.place}>
              {say(shortReport(choice.report))}, {choice.place}
            </span>
            <dl className={own.sides}>
              <div>
                <dt>{say(texts.printed)}</dt>
                <dd>{say(choice.printed)}</dd>
              </div>
              <div>
                <dt>{say(texts.booked)}</dt>
                <dd>{say(choice.booked)}</dd>
              </div>
              <div>
                <dt>{say(texts.why)}</dt>
                <dd>{say(choice.why)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Figures({ figures }: Pick<DemoFigures, 'figures'>) {
  const say = useSay();
  const format = useFormat();
  const [shown, setShown] = useAddressState('hien', 'tat-ca');
  if (figures.length === 0) return <p className="paper">{say(texts.onlyProvince)}</p>;
  const wanted = shown === 'khac' ? figures.filter(({ agrees }) => !agrees) : figures;
  return (
    <section className="paper" aria-labelledby="tung-so">
      <h2 id="tung-so" className={styles.heading}>
        {say(texts.figures)}
      </h2>
      <p className={styles.soft}>{say(texts.unit)}</p>
      <ChoiceSwitch
        label={say(texts.show)}
        value={shown}
        onChange={setShown}
        choices={[
          { value: 'tat-ca', label: say(texts.all) },
          { value: 'khac', label: say(texts.onlyDiffering) },
        ]}
      />
      <ScrollFrame className={styles.scroll} label={say(texts.figures)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(texts.figure)}</th>
              <th scope="col">{say(texts.printed)}</th>
              <th scope="col">{say(texts.booked)}</th>
              <th scope="col">{say(texts.outcome)}</th>
            </tr>
          </thead>
          <tbody>
            {wanted.map((figure, index) => (
              <tr key={figure.id}>
                <th scope="row">
                  {figure.place !== wanted[index - 1]?.place && (
                    <span className={own.place}>
                      {say(shortReport(figure.report))}, {figure.place}
                    </span>
                  )}
                  {figure.name}
                </th>
                <td>
                  {figure.printed}
                  {figure.unit === 'percent' ? ' %' : ''}
                </td>
                <td>{bookedText(figure, format)}</td>
                <td>
                  <Outcome figure={figure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

function Outcome({ figure }: { readonly figure: Figure }) {
  const say = useSay();
  if (figure.agrees) return <StatusBadge tone="good">{say(texts.agrees)}</StatusBadge>;
  return (
    <span className="row">
      <StatusBadge tone={figure.choices.length > 0 ? 'doubt' : 'bad'}>{say(texts.differs)}</StatusBadge>
      {figure.choices.map((number) => (
        <a key={number} href={`#${anchorOf(number)}`}>
          {say(texts.choice, { number })}
        </a>
      ))}
    </span>
  );
}

function reportText(report: string): Text {
  return report === 'S2' ? texts.S2 : report === 'S3' ? texts.S3 : texts.S0;
}

function shortReport(report: string): Text {
  return report === 'S2' ? texts.shortS2 : report === 'S3' ? texts.shortS3 : texts.shortS0;
}

function anchorOf(number: number): string {
  return `lua-chon-${number}`;
}

/** As many decimals as the report prints, at most three, so that both sides read alike. */
function bookedText({ booked, unit, printed }: Figure, format: Format): string {
  const places = printed.split(',')[1]?.length ?? 0;
  if (unit === 'percent') return `${format.number(Number(booked) / 100, 2)} %`;
  return format.number(Number(booked) / 1_000_000, Math.min(places, 3));
}
