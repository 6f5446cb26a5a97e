type Point = { readonly title: string; readonly text: string }

/** Three reasons, each hung from the waterline. */
export function Proof({ points }: { readonly points: readonly Point[] }) {
  return (
    <section className="shore mt-24">
      <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-3">
        {points.map(({ title, text }) => (
          <li key={title} className="border-ink border-t pt-4">
            <h3 className="text-[1.15rem]">{title}</h3>
            <p className="mt-1.5 text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
