import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';
import type { ReportCheck } from './use-report-checks.ts';

interface FileTabsProps {
  readonly checks: readonly ReportCheck[];
  readonly shown: string;
  readonly onShow: (name: string) => void;
}

/** The files that were given, each with how many of its statements fail. */
export function FileTabs({ checks, shown, onShow }: FileTabsProps) {
  const say = useSay();
  return (
    <nav aria-label={say(checkPageTexts.files)} className={styles.files}>
      {checks.map(({ file, report }) => (
        <button
          key={file.name}
          type="button"
          aria-current={file.name === shown ? 'true' : undefined}
          onClick={() => onShow(file.name)}
        >
          {file.name}
          <span>
            {report === undefined
              ? say(checkPageTexts.unreadable)
              : `${report.summary.fails} ✕ · ${report.summary.doubtful} ? · ${report.summary.holds} ✓`}
          </span>
        </button>
      ))}
    </nav>
  );
}
