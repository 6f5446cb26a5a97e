import { body, contact, down, ellipse, path, round, stroke } from './draw.ts'

function bowl(y: number, radius: number, glaze: string, foot: string): string {
  const height = radius * 0.52
  return `${ellipse(0, y - height, radius, radius * 0.2, foot)}${ellipse(0, y - height + 6, radius * 0.94, radius * 0.17, '#3a2a20', 'opacity=".5"')}${path(`M${-radius} ${y - height}C${-radius * 0.98} ${y - height * 0.3} ${-radius * 0.5} ${y - 14} ${-radius * 0.34} ${y}L${radius * 0.34} ${y}C${radius * 0.5} ${y - 14} ${radius * 0.98} ${y - height * 0.3} ${radius} ${y - height}A${radius} ${radius * 0.2} 0 0 1 ${-radius} ${y - height}Z`, `url(#${glaze})`)}
    ${path(`M${-radius * 0.47} ${y - 26}A${radius * 0.5} 26 0 0 0 ${radius * 0.47} ${y - 26}L${radius * 0.34} ${y}A${radius * 0.34} 16 0 0 1 ${-radius * 0.34} ${y}Z`, foot)}`
}

export function shoalBowl(): string {
  const speckles = Array.from({ length: 34 }, (_, index) => {
    const x = -250 + ((index * 97) % 500)
    const y = -560 + ((index * 61) % 120)
    return ellipse(x, y, 3 + (index % 3), 2 + (index % 2), '#3c5a66', 'opacity=".4"')
  }).join('')
  return `<defs>${round('sea-glaze', ['#8fc3c4', '#4f9099', '#23535f'])}${round('sand-glaze', ['#fbf5e8', '#e6dbc6', '#a99c84'])}${round('clay-glaze', ['#dfa183', '#bd7453', '#7b4229'])}${down('bowl-in', '#b9ada0', '#f1e9da')}</defs>
    ${contact(0, 0, 190)}${bowl(0, 340, 'sea-glaze', '#b98363')}${bowl(-150, 326, 'clay-glaze', '#b98363')}${bowl(-300, 334, 'sand-glaze', '#b98363')}
    ${ellipse(0, -474, 334, 66, '#fdf9ef')}${ellipse(0, -470, 312, 56, 'url(#bowl-in)')}
    ${ellipse(-70, -478, 64, 40, '#e9b44a')}${ellipse(-84, -490, 18, 9, '#fbdf98', 'opacity=".8"')}${ellipse(52, -488, 66, 44, '#e58e3c')}${ellipse(36, -504, 20, 10, '#f9c48c', 'opacity=".8"')}${ellipse(-6, -522, 62, 42, '#efbf55')}${ellipse(-22, -538, 18, 9, '#fde7ae', 'opacity=".9"')}
    ${path('M-312 -470A312 56 0 0 0 312 -470A320 84 0 0 1 -312 -470Z', 'url(#sand-glaze)')}
    <g transform="translate(0 112)">${speckles}</g>
    ${path('M-300 -430C-292 -380 -260 -340 -220 -322L-196 -330C-240 -356 -262 -392 -270 -426Z', '#fff', 'opacity=".75" filter="url(#near)"')}${stroke('M34 -560C44 -590 60 -604 82 -606', '#47683a', 9)}${ellipse(96, -608, 26, 11, '#6d9453', 'transform="rotate(-14 96 -608)"')}`
}

export function gullCarafe(): string {
  return `<defs>${round('water', ['#cfeaea', '#8fc8cf', '#4a8e9c'])}${round('clear', ['#ffffff', '#dcebea', '#9dbcc0'])}${round('stopper', ['#eac08d', '#c18e58', '#7f5628'])}</defs>
    ${contact(-70, 0, 210)}${ellipse(60, 4, 300, 40, '#bfe6ea', 'opacity=".55" filter="url(#soft)"')}
    ${path('M-280 -18C-300 -300 -180 -380 -150 -520L-150 -760L10 -760L10 -520C40 -380 160 -300 140 -18A210 30 0 0 1 -280 -18Z', 'url(#clear)', 'opacity=".55"')}
    ${path('M-274 -22C-286 -200 -236 -300 -196 -370A126 18 0 0 0 56 -370C96 -300 146 -200 134 -22A204 28 0 0 1 -274 -22Z', 'url(#water)', 'opacity=".9"')}
    ${ellipse(-70, -370, 126, 18, '#e4f5f4', 'opacity=".9"')}
    ${ellipse(-120, -250, 62, 62, '#f3d76a')}${ellipse(-120, -250, 48, 48, '#fbeeb0')}${stroke('M-120 -296V-204M-164 -250H-76M-152 -282L-88 -218M-152 -218L-88 -282', '#f3d76a', 6)}${ellipse(20, -130, 58, 54, '#f0cf58', 'opacity=".85"')}${ellipse(20, -130, 44, 40, '#fae9a2', 'opacity=".9"')}
    ${stroke('M-40 -110C-90 -170 -130 -160 -170 -110M-70 -140C-90 -120 -110 -100 -116 -70', '#5f9258', 8, 'opacity=".8"')}
    ${path('M-176 -782L36 -782L10 -744L-150 -744Z', 'url(#clear)')}${body(-70, -880, -776, 74, 66, 'url(#stopper)')}${ellipse(-70, -880, 74, 13, '#f0cfa2')}
    ${path('M-236 -60C-250 -220 -196 -310 -150 -390L-124 -384C-170 -300 -206 -210 -196 -54Z', '#fff', 'opacity=".7" filter="url(#near)"')}
    ${path('M-132 -730L-132 -540L-112 -540L-112 -730Z', '#fff', 'opacity=".75" filter="url(#near)"')}
    ${contact(290, 0, 100)}${path('M196 -270L384 -270L366 -12A78 12 0 0 1 214 -12Z', 'url(#clear)', 'opacity=".7"')}${path('M204 -166A88 13 0 0 0 376 -166L366 -14A78 12 0 0 1 214 -14Z', 'url(#water)', 'opacity=".85"')}${ellipse(290, -166, 86, 13, '#e4f5f4')}${ellipse(290, -270, 94, 14, 'none', 'stroke="#fff" stroke-width="6"')}
    ${path('M222 -244L236 -40L254 -38L244 -242Z', '#fff', 'opacity=".7" filter="url(#near)"')}`
}

export function marramNapkins(): string {
  const cloths = ['#2d6b80', '#e9dfcb', '#c98460', '#8fa57d', '#f4eee0'].map((fill, index) => {
    const y = -index * 62
    const wobble = ((index * 37) % 26) - 12
    return `${path(`M${-330 + wobble} ${y}C${-352 + wobble} ${y - 10} ${-352 + wobble} ${y - 52} ${-330 + wobble} ${y - 60}L${326 + wobble} ${y - 60}C${334 + wobble} ${y - 40} ${334 + wobble} ${y - 16} ${326 + wobble} ${y}Z`, fill)}
      ${stroke(`M${-326 + wobble} ${y - 30}L${324 + wobble} ${y - 30}`, '#0b1722', 4, 'opacity=".2"')}${stroke(`M${-326 + wobble} ${y - 3}L${324 + wobble} ${y - 3}`, '#0b1722', 6, 'opacity=".25" filter="url(#near)"')}
      ${stroke(`M${-330 + wobble} ${y - 52}L${322 + wobble} ${y - 52}`, '#fff', 5, 'opacity=".35"')}`
  })
  const rope = [-352, -330, -308].map((y) =>
    stroke(`M-66 ${y}C-30 ${y + 22} 70 ${y + 22} 104 ${y}`, '#b5925a', 24),
  )
  return `${contact(0, 2, 330)}${cloths.join('')}
    <g transform="rotate(-7 20 -400)">${path('M-330 -336C-250 -392 -120 -396 -50 -352L-50 -296C-130 -300 -250 -272 -330 -250Z', '#efe6d3')}${path('M356 -420C270 -430 160 -410 90 -354L90 -292C190 -312 300 -306 372 -290Z', '#e3d7bf')}
    ${stroke('M-322 -318C-240 -352 -130 -360 -56 -334M-326 -276C-240 -308 -130 -320 -56 -312M350 -392C270 -396 170 -380 96 -338M364 -320C280 -338 180 -338 98 -318', '#bba98a', 5, 'opacity=".8"')}${stroke('M-318 -262C-310 -284 -312 -304 -322 -328M-296 -268C-288 -290 -290 -316 -300 -340M350 -300C342 -330 342 -370 340 -410M326 -304C318 -334 318 -370 316 -410', '#2d6b80', 7)}
    ${rope.join('')}${[-352, -330, -308].map((y) => stroke(`M-66 ${y}C-30 ${y + 22} 70 ${y + 22} 104 ${y}`, '#e8d3a4', 24, 'stroke-dasharray="5 15" opacity=".75"')).join('')}</g>`
}

function candlestick(x: number, height: number, candle: number): string {
  const top = -height
  return `<g transform="translate(${x} 0)">${contact(0, 0, 130)}${ellipse(0, top - candle - 60, 190, 190, 'url(#flame-glow)', 'opacity=".75"')}
    ${ellipse(0, -8, 134, 26, '#7b5a1e')}${ellipse(0, -20, 134, 26, 'url(#brass)')}${ellipse(0, -24, 96, 16, '#f4dd9b', 'opacity=".5"')}
    ${body(0, -70, -24, 34, 70, 'url(#brass)')}${body(0, top + 40, -66, 20, 26, 'url(#brass)')}${ellipse(0, -height * 0.5, 40, 26, 'url(#brass)')}${ellipse(0, -height * 0.5 - 44, 30, 14, 'url(#brass)')}
    ${body(0, top, top + 46, 62, 26, 'url(#brass)')}${ellipse(0, top, 62, 12, '#f3d88c')}${body(0, top - candle, top + 2, 27, 29, 'url(#wax)')}${ellipse(0, top - candle, 27, 6, '#fffaf0')}
    ${stroke(`M0 ${top - candle}V${top - candle - 24}`, '#33261a', 5)}${path(`M-20 ${top - candle - 36}C-34 ${top - candle - 84} -6 ${top - candle - 110} 2 ${top - candle - 150}C10 ${top - candle - 110} 32 ${top - candle - 84} 20 ${top - candle - 36}C12 ${top - candle - 14} -12 ${top - candle - 14} -20 ${top - candle - 36}Z`, '#ffd277')}${path(`M-9 ${top - candle - 34}C-16 ${top - candle - 66} 0 ${top - candle - 84} 2 ${top - candle - 104}C6 ${top - candle - 84} 16 ${top - candle - 66} 10 ${top - candle - 34}Z`, '#fff8e0')}</g>`
}

export function pierCandlestick(): string {
  return `<defs><radialGradient id="flame-glow"><stop offset="0" stop-color="#fff0c4"/><stop offset=".4" stop-color="#ffcf7d" stop-opacity=".7"/><stop offset="1" stop-color="#ffb04f" stop-opacity="0"/></radialGradient>${round('brass', ['#f6dd97', '#c99a3d', '#6f4d14'])}${round('wax', ['#fffdf4', '#f1e4cd', '#c2ac8c'])}</defs>
    ${candlestick(180, 300, 250)}${candlestick(-160, 480, 280)}`
}
