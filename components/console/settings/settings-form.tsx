'use client'

import { type FormEvent, useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import { Section } from '#components/ui/section'
import { SelectField } from '#components/ui/select-field'
import { useToast } from '#components/ui/toast'
import type { Settings } from '#lib/publish/settings'
import { NOTICE_KINDS, NOTICE_WORDS } from '../inbox/notice-words.ts'
import { DECISION_FIELDS, toSetting, toShown } from './decision-fields.ts'
import { saveSettings } from './save-settings.ts'

type Props = {
  readonly initial: Settings
  readonly etag: string
  readonly canEdit: boolean
  /** What notices go to besides the inbox, in words; null for nothing. */
  readonly channel: string | null
}

const APPROVALS = [
  { value: 'optional', label: 'Publishers publish by themselves' },
  { value: 'required', label: 'A second person approves first' },
]
const PLANS = [
  { value: 'hobby', label: 'Hobby: 8 kB' },
  { value: 'pro', label: 'Pro: 64 kB' },
  { value: 'enterprise', label: 'Enterprise: 512 kB' },
]

/** The workspace's settings, saved together. Each says what changing it changes. */
export function SettingsForm({ initial, etag, canEdit, channel }: Props) {
  const [saved, setSaved] = useState({ settings: initial, etag })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const toast = useToast()

  const save = async (settings: Partial<Settings>, over: string) => {
    setBusy(true)
    const answer = await saveSettings(settings, over)
    setBusy(false)
    if ('problem' in answer) {
      setErrors(answer.errors)
      setProblem(answer.problem)
      return null
    }
    setErrors({})
    setProblem(null)
    setSaved(answer)
    return answer
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readForm(new FormData(event.currentTarget))
    if ('errors' in read) return setErrors(read.errors)
    const before = saved.settings
    const answer = await save(read.settings, saved.etag)
    if (answer === null) return
    toast({
      message: 'Settings saved.',
      undo: async () => {
        if ((await save(before, answer.etag)) === null) throw new Error('The settings could not be put back.')
      },
    })
  }

  return (
    <form onSubmit={(event) => void submit(event)} key={saved.etag} noValidate>
      <fieldset disabled={!canEdit || isBusy} className="min-w-0">
        <Section
          id="decision"
          title="Decision rule"
          hint="When an experiment gets a verdict, and which one. It holds for all experiments, also running ones."
        >
          <div className="grid gap-5 sm:grid-cols-2">
            {DECISION_FIELDS.map((field) => (
              <TextField
                key={field.name}
                id={`decision-${field.name}`}
                name={field.name}
                label={`${field.label}, ${field.unit}`}
                hint={field.hint}
                error={errors[`/decision/${field.name}`]}
                inputMode="decimal"
                defaultValue={toShown(field, saved.settings.decision[field.name])}
              />
            ))}
          </div>
        </Section>
        <Section id="publishing" title="Publishing">
          <div className="grid gap-5 sm:grid-cols-2">
            <SelectField
              id="approvals"
              name="approvals"
              label="Approval"
              options={APPROVALS}
              defaultValue={saved.settings.approvals}
              hint="With approval, slots and flags, which have no draft, are for owners."
            />
            <SelectField
              id="plan"
              name="plan"
              label="Edge Config plan"
              options={PLANS}
              defaultValue={saved.settings.plan}
              hint="Publishing refuses what would not fit into the store. The alert line of the bill is under Cost."
            />
          </div>
        </Section>
        <Section
          id="notices"
          title="Notices"
          hint={
            channel === null
              ? 'They are in everybody’s inbox. With NOTIFY_WEBHOOK_URL set they go to a webhook or to Slack too.'
              : `They are in everybody’s inbox, and those chosen here go to ${channel} too.`
          }
        >
          <ul className="grid gap-x-5 sm:grid-cols-2">
            {NOTICE_KINDS.map((kind) => (
              <li key={kind}>
                <label className="inline-flex min-h-8 cursor-pointer items-center gap-2">
                  <input
                    type="checkbox"
                    name={`notice-${kind}`}
                    className="size-4 accent-tide"
                    defaultChecked={!saved.settings.mutedNotices.includes(kind)}
                  />
                  {NOTICE_WORDS[kind]}
                </label>
              </li>
            ))}
          </ul>
        </Section>
      </fieldset>
      {problem !== null && (
        <p role="alert" className="pb-3 text-loss-text">
          {problem}
        </p>
      )}
      {canEdit && (
        <ConsoleButton type="submit" look="filled" disabled={isBusy}>
          {isBusy ? 'Saving…' : 'Save settings'}
        </ConsoleButton>
      )}
    </form>
  )
}

/** The bill's alert line is kept by the Cost page. */
type Read =
  | { readonly settings: Omit<Settings, 'cost'> }
  | { readonly errors: Readonly<Record<string, string>> }

function readForm(form: FormData): Read {
  const values = DECISION_FIELDS.map(
    (field) => [field.name, toSetting(field, String(form.get(field.name)))] as const,
  )
  const bad = values.filter(([, value]) => value === null)
  if (bad.length > 0)
    return { errors: Object.fromEntries(bad.map(([name]) => [`/decision/${name}`, 'Type a number'])) }
  return {
    // What the browser sends is checked by the server: a wrong value comes back with its place.
    settings: {
      approvals: form.get('approvals') === 'required' ? 'required' : 'optional',
      plan: toPlan(form.get('plan')),
      decision: Object.fromEntries(values) as Settings['decision'],
      mutedNotices: NOTICE_KINDS.filter((kind) => !form.has(`notice-${kind}`)),
    },
  }
}

function toPlan(value: FormDataEntryValue | null): Settings['plan'] {
  return value === 'hobby' || value === 'enterprise' ? value : 'pro'
}
