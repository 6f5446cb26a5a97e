export type Line = { readonly name: string; readonly color: string; readonly values: readonly number[] }

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 280, 52, 40, 28]

/** A small line chart as SVG: shares over looks or days, with a dashed line at the level that is promised. */
export function plotShares(title: string, unit: string, lines: readonly Line[], level: number): string {
  const most = Math.max(level, ...lines.flatMap(({ values }) => values)) * 1.1
  const y = (share: number) => HEIGHT - BOTTOM - (share / most) * (HEIGHT - BOTTOM - TOP)
  const count = Math.max(...lines.map(({ values }) => values.length))
  const x = (index: number) => LEFT + (index / (count - 1)) * (WIDTH - LEFT - 20)
  const paths = lines.map(({ values, color }) => {
    const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
    return `<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2"/>`
  })
  const names = lines.map(({ name, color, values }) => {
    return `<text x="${WIDTH - 24}" y="${y(values.at(-1) ?? 0) - 8}" text-anchor="end" fill="${color}">${name}</text>`
  })
  const ticks = [0, level, most / 1.1].map((share) => {
    return `<text x="${LEFT - 6}" y="${y(share) + 4}" text-anchor="end">${(100 * share).toFixed(0)} %</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="16" font-weight="bold">${title}</text>`,
    `<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${y(0)}" y2="${y(0)}" stroke="#444"/>`,
    `<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${y(level)}" y2="${y(level)}" stroke="#444" stroke-dasharray="4 4"/>`,
    ...ticks,
    ...paths,
    ...names,
    `<text x="${WIDTH - 20}" y="${HEIGHT - 12}" text-anchor="end">${unit}</text>`,
    '</svg>\n',
  ].join('\n')
}
