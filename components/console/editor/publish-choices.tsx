'use client'

import type { Preflight } from './preflight.ts'

type Props = {
  readonly biases: NonNullable<Preflight['biases']>
  readonly outsideChanges: NonNullable<Preflight['outsideChanges']>
  readonly needsSeed: boolean
  readonly confirmed: readonly string[]
  readonly outside: 'adopt' | 'overwrite' | null
  readonly restart: boolean
  readonly onConfirm: (codes: readonly string[]) => void
  readonly onOutside: (choice: 'adopt' | 'overwrite') => void
  readonly onRestart: (isOn: boolean) => void
}

const NOTE = 'grid gap-2 border-warn border-l-2 pl-3'
const CHOICE = 'flex items-start gap-2'

/** What only a person can decide: biases to accept or to avoid by a restart, and edits that were made outside. */
export function PublishChoices(props: Props) {
  const { biases, outsideChanges, needsSeed, confirmed, restart, onConfirm, onRestart } = props
  const codes = [...new Set(biases.map(({ code }) => code))]
  return (
    <>
      {(biases.length > 0 || needsSeed) && (
        <fieldset className={NOTE}>
          <legend className="font-semibold">
            {needsSeed ? 'It has ended and can only begin anew' : 'This would colour the result'}
          </legend>
          {codes.map((code) => (
            <label key={code} className={CHOICE}>
              <input
                type="checkbox"
                className="mt-0.5 size-4"
                disabled={restart}
                checked={confirmed.includes(code)}
                onChange={({ target: { checked } }) =>
                  onConfirm(checked ? [...confirmed, code] : confirmed.filter((each) => each !== code))
                }
              />
              <span>
                {biases
                  .filter((bias) => bias.code === code)
                  .map(({ message }) => message)
                  .join('. ')}
              </span>
            </label>
          ))}
          <label className={CHOICE}>
            <input
              type="checkbox"
              className="mt-0.5 size-4"
              checked={restart}
              onChange={({ target: { checked } }) => onRestart(checked)}
            />
            <span>Begin anew instead: visitors are split afresh, and counting starts at zero</span>
          </label>
        </fieldset>
      )}
      {outsideChanges.length > 0 && <OutsideChoice {...props} />}
    </>
  )
}

function OutsideChoice({ outsideChanges, outside, onOutside }: Props) {
  const places = [...new Set(outsideChanges.map(({ subject }) => subject))].join(', ')
  return (
    <fieldset className={NOTE}>
      <legend className="font-semibold">Somebody edited {places} in Edge Config</legend>
      {(['adopt', 'overwrite'] as const).map((choice) => (
        <label key={choice} className={CHOICE}>
          <input
            type="radio"
            name="outside"
            className="mt-0.5 size-4"
            checked={outside === choice}
            onChange={() => onOutside(choice)}
          />
          <span>
            {choice === 'adopt'
              ? 'Keep those edits where this draft did not change the same'
              : 'Drop those edits'}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
