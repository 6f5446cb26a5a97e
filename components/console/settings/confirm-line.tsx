type Props = { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }

/** What somebody agrees to before the first goal is declared blindly. */
export function ConfirmLine({ isOn, onChange }: Props) {
  return (
    <label className="flex items-start gap-2">
      <input
        type="checkbox"
        className="mt-0.5 size-4"
        checked={isOn}
        onChange={({ target: { checked } }) => onChange(checked)}
      />
      Declare it all the same. Other names stop counting until they are declared, too.
    </label>
  )
}
