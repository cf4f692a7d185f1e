import styles from './ChoiceSwitch.module.css';

interface ChoiceSwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    /** Shown instead on narrow screens; screen readers say the whole. */
    readonly short?: string;
    readonly lang?: string;
  }[];
  readonly onChange: (value: Value) => void;
}

/** A few choices of which one holds, side by side; radio buttons to keyboard and screen reader. */
export function ChoiceSwitch<Value extends string>({ label, value, choices, onChange }: ChoiceSwitchProps<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} {...(choice.lang === undefined ? {} : { lang: choice.lang })}>
          <input
            type="radio"
            className="visually-hidden"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span data-has-short={choice.short !== undefined}>
            <span className={styles.whole}>{choice.label}</span>
            {choice.short !== undefined && (
              <span aria-hidden="true" className={styles.short}>
                {choice.short}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
