/** A page drawn with a few lines, the slot's place filled: what the picker shows instead of a picture. */
export function SlotSketch({ name }: { readonly name: string }) {
  const [page = '', place = ''] = name.split('.')
  const blocks = page === 'product' ? PRODUCT : HOME
  return (
    <svg viewBox="0 0 96 72" width="96" height="72" aria-hidden="true" className="shrink-0">
      <rect x="0.5" y="0.5" width="95" height="71" rx="3" fill="var(--paper)" stroke="var(--line)" />
      <path d="M8 9h14M60 9h28" stroke="var(--control-border)" strokeWidth="2" />
      {blocks.map(({ key, x, y, width, height }) => (
        <rect
          key={key}
          x={x}
          y={y}
          width={width}
          height={height}
          rx="1.5"
          fill={key === place ? 'var(--tide)' : 'var(--sand-2)'}
        />
      ))}
    </svg>
  )
}

const HOME = [
  { key: 'hero', x: 8, y: 15, width: 80, height: 22 },
  { key: 'offer', x: 8, y: 40, width: 80, height: 7 },
  { key: 'left', x: 8, y: 51, width: 25, height: 14 },
  { key: 'middle', x: 36, y: 51, width: 25, height: 14 },
  { key: 'right', x: 63, y: 51, width: 25, height: 14 },
]
const PRODUCT = [
  { key: 'picture', x: 8, y: 15, width: 38, height: 50 },
  { key: 'title', x: 52, y: 15, width: 36, height: 8 },
  { key: 'price', x: 52, y: 27, width: 18, height: 6 },
  { key: 'promise', x: 52, y: 38, width: 36, height: 27 },
]
