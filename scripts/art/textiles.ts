import { box, contact, down, ellipse, path, round, stroke } from './draw.ts'

const FOLDS = [
  { y: -170, height: 170, fill: '#cfc3ae', edge: '#a99b82' },
  { y: -330, height: 160, fill: '#8d8171', edge: '#695f51' },
  { y: -484, height: 154, fill: '#efe8da', edge: '#cdc2ad' },
] as const

export function duneBlanket(): string {
  const folds = FOLDS.map(({ y, height, fill, edge }, index) => {
    const inset = index * 12
    const stripes = [0.3, 0.44, 0.58].map((at) =>
      stroke(
        `M${-330 + inset} ${y + height * at}C-100 ${y + height * at + 12} 120 ${y + height * at + 10} ${330 - inset} ${y + height * at - 4}`,
        edge,
        7,
        'opacity=".55"',
      ),
    )
    return `${box(-350 + inset, y, 700 - inset * 2, height - 4, height / 2.2, fill)}${stripes.join('')}
      ${path(`M${-350 + inset} ${y + height * 0.5}C${-340 + inset} ${y + height} ${340 - inset} ${y + height} ${350 - inset} ${y + height * 0.5}C${350 - inset} ${y + height - 4} ${300 - inset} ${y + height - 4} 260 ${y + height - 4}L-260 ${y + height - 4}C${-320 + inset} ${y + height - 4} ${-350 + inset} ${y + height * 0.8} ${-350 + inset} ${y + height * 0.5}Z`, edge, 'opacity=".5"')}`
  })
  const fringe = Array.from({ length: 20 }, (_, tassel) => {
    const x = -262 + tassel * 12.5
    return stroke(
      `M${x} -420C${x - 4} -360 ${x + 7} -310 ${x - 2 + (tassel % 3) * 4} -262`,
      tassel % 2 ? '#efe8da' : '#ddd2bd',
      7,
    )
  }).join('')
  return `${contact(0, 0, 350)}${folds.join('')}
    ${path('M-268 -482C-266 -440 -268 -420 -270 -410L-16 -410C-14 -430 -14 -460 -16 -484Z', '#f6f1e6')}${fringe}`
}

export function ebbTowel(): string {
  const waffle = `<pattern id="waffle" width="24" height="24" patternUnits="userSpaceOnUse"><rect width="24" height="24" fill="#f4efe3"/><path d="M0 0h24M0 0v24" stroke="#d5cbb6" stroke-width="5"/></pattern>`
  const stripes = [-250, -206, -162]
    .map((y) =>
      path(
        `M-230 ${y}C-80 ${y + 14} 90 ${y + 12} 232 ${y}L232 ${y + 20}C90 ${y + 32} -80 ${y + 34} -230 ${y + 20}Z`,
        '#2d7f93',
      ),
    )
    .join('')
  return `<defs>${waffle}${round('rail', ['#dfb27c', '#b98450', '#7d5227'])}</defs>
    ${ellipse(40, -390, 270, 400, '#0b1722', 'opacity=".16" filter="url(#soft)"')}
    ${box(-400, -862, 800, 34, 17, 'url(#rail)')}${ellipse(-392, -845, 20, 26, '#7d5227')}${ellipse(392, -845, 20, 26, '#7d5227')}
    ${path('M-206 -866C-150 -886 170 -886 214 -866L222 -560L-200 -560Z', '#cfc4ae')}
    ${path('M-226 -850C-224 -884 226 -884 228 -850L236 -104C150 -84 -140 -78 -232 -96Z', 'url(#waffle)')}${stripes}
    ${path('M-226 -850C-224 -884 226 -884 228 -850L230 -800C120 -826 -130 -826 -228 -800Z', '#fff', 'opacity=".45"')}
    ${path('M60 -840C86 -600 40 -340 96 -90L236 -104L228 -850C200 -872 100 -874 60 -840Z', '#7a6a50', 'opacity=".16" filter="url(#near)"')}
    ${path('M-226 -840L-232 -96C-200 -88 -160 -86 -150 -86C-190 -340 -140 -600 -176 -860Z', '#fff', 'opacity=".5" filter="url(#near)"')}`
}

export function squallHat(): string {
  return `<defs>${round('hat', ['#f8d163', '#e5ab2d', '#a26a10'])}${down('brim', '#d99a1e', '#9a640e')}</defs>${contact(20, 0, 350)}
    ${path('M-330 -118C-400 -60 -340 -6 -200 -4C60 8 330 26 452 -28C508 -54 430 -120 330 -160Z', 'url(#brim)')}
    ${path('M-262 -138C-282 -360 -150 -470 10 -470C190 -470 318 -330 318 -150C180 -92 -130 -84 -262 -138Z', 'url(#hat)')}
    ${stroke('M-120 -112C-160 -280 -90 -440 8 -468M104 -106C140 -280 100 -430 10 -468M236 -124C250 -280 160 -430 14 -468', '#8d5c0c', 6, 'opacity=".55"')}
    ${path('M-262 -138C-130 -84 180 -92 318 -150L330 -112C180 -46 -140 -44 -268 -96Z', '#b87a14')}
    ${path('M-330 -118C-310 -76 -240 -60 -180 -56C-240 -76 -270 -106 -262 -138Z', '#f8d163')}
    ${path('M-214 -190C-206 -330 -130 -410 -60 -430C-120 -370 -150 -290 -146 -180Z', '#fff3c4', 'opacity=".6" filter="url(#near)"')}
    ${stroke('M-340 -66C-200 -22 300 8 446 -44', '#7f520a', 5, 'opacity=".5" stroke-dasharray="16 10"')}`
}
