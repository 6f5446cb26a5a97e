import { body, box, contact, down, ellipse, path, round, stroke } from './draw.ts'

export function harbourLantern(): string {
  const glow = `<radialGradient id="glow"><stop offset="0" stop-color="#fff6d8"/><stop offset=".35" stop-color="#ffd98a"/><stop offset="1" stop-color="#ff9d3c" stop-opacity="0"/></radialGradient>`
  const bars = [-128, -46, 46, 128].map((x) => stroke(`M${x} -600L${x * 1.12} -196`, '#13232e', 11)).join('')
  return `<defs>${glow}${round('iron', ['#3c5363', '#1e3342', '#0c1a24'])}${down('glass', '#fff1c9', '#ffd07a')}</defs>
    ${contact(0, 0, 205)}${ellipse(0, 4, 420, 60, '#ffb95e', 'opacity=".4" filter="url(#soft)"')}
    ${ellipse(0, -400, 430, 430, 'url(#glow)', 'opacity=".6"')}
    ${body(0, -600, -196, 138, 152, 'url(#glass)')}${ellipse(0, -386, 84, 130, '#fffdf2', 'filter="url(#near)"')}
    ${path('M-16 -250C-40 -330 -18 -380 2 -450C22 -380 42 -330 16 -250Z', '#fff')}${bars}
    ${stroke('M-140 -398A146 22 0 0 0 140 -398', '#13232e', 10)}
    ${body(0, -196, -130, 168, 178, 'url(#iron)')}${body(0, -130, -14, 150, 206, 'url(#iron)')}
    ${path('M-176 -600C-176 -640 -96 -660 -84 -716L84 -716C96 -660 176 -640 176 -600A176 28 0 0 1 -176 -600Z', 'url(#iron)')}
    ${body(0, -770, -716, 62, 84, 'url(#iron)')}${ellipse(0, -770, 62, 10, '#46606f')}
    ${stroke('M-66 -742C-190 -780 -150 -940 0 -940C150 -940 190 -780 66 -742', '#1e3342', 16)}
    ${path('M-136 -612C-120 -640 -70 -660 -60 -700L-36 -700C-46 -650 -84 -630 -96 -606Z', '#8fb0c2', 'opacity=".5" filter="url(#near)"')}
    ${path('M-150 -30C-150 -60 -124 -90 -116 -120L-92 -116C-104 -84 -116 -56 -114 -20Z', '#8fb0c2', 'opacity=".45" filter="url(#near)"')}`
}

export function shingleChair(): string {
  const stripes = Array.from({ length: 7 }, (_, stripe) => {
    const left = -190 + stripe * 50
    return stroke(
      `M${left + 96} -716C${left - 10} -520 ${left - 40} -300 ${left + 60} -196C${left + 100} -160 ${left + 150} -170 ${left + 186} -204`,
      stripe % 2 ? '#f6f0e2' : '#1f6f8b',
      51,
    )
  }).join('')
  const oak = '#c58e55'
  return `${contact(20, 0, 330)}
    ${stroke('M-250 -6L300 -330M-60 -730L330 -8', '#8a5c2d', 26)}
    ${stripes}
    ${path('M-120 -706L264 -706L250 -740L-106 -740Z', oak)}${path('M-30 -232L340 -190L344 -160L-26 -196Z', '#a8733c', 'opacity=".0"')}
    ${stroke('M-120 -722L262 -722', '#d9a66c', 30)}${stroke('M-40 -194L352 -212', '#a8733c', 26)}
    ${stroke('M-320 -6L352 -214', oak, 30)}${stroke('M-122 -734L244 -8', oak, 30)}
    ${stroke('M-318 -14L346 -220M-116 -730L246 -14', '#ecc893', 7, 'opacity=".6"')}
    ${ellipse(42, -416, 0, 0, 'none')}${ellipse(57, -378, 13, 13, '#e3bb5a')}${ellipse(-110, -706, 12, 12, '#e3bb5a')}${ellipse(336, -208, 12, 12, '#e3bb5a')}`
}

export function tideClock(): string {
  const ticks = Array.from({ length: 24 }, (_, tick) => {
    const angle = (tick / 24) * Math.PI * 2
    const [from, to] = tick % 6 === 0 ? [218, 262] : [240, 262]
    const at = (radius: number) =>
      `${(Math.sin(angle) * radius).toFixed(1)} ${(-480 - Math.cos(angle) * radius).toFixed(1)}`
    return stroke(`M${at(from)}L${at(to)}`, '#22384a', tick % 6 === 0 ? 12 : 6)
  }).join('')
  return `<defs>${round('ash', ['#f0cf9f', '#d3a368', '#9c6d38'])}${down('dial', '#fcf9f1', '#ece5d5')}</defs>
    ${ellipse(46, -446, 344, 344, '#0b1722', 'opacity=".28" filter="url(#soft)"')}
    ${ellipse(0, -480, 344, 344, 'url(#ash)')}${ellipse(0, -480, 300, 300, '#8f6230')}${ellipse(0, -478, 294, 294, 'url(#dial)')}
    ${path('M-294 -478A294 294 0 0 0 294 -478C240 -440 196 -440 147 -478S50 -516 0 -478S-98 -440 -147 -478S-250 -516 -294 -478Z', '#2d7f93', 'opacity=".26"')}
    ${path('M-270 -372A294 294 0 0 0 270 -372C220 -344 180 -344 135 -372S45 -400 0 -372S-90 -344 -135 -372S-220 -400 -270 -372Z', '#1d5f7a', 'opacity=".3"')}
    ${ticks}${stroke('M-52 -420L150 -660', '#0b1722', 14, 'opacity=".2" transform="translate(8 12)" filter="url(#near)"')}
    ${stroke('M-56 -412L150 -662', '#b98a2c', 15)}${stroke('M-54 -418L146 -660', '#f0cf7a', 5)}
    ${ellipse(0, -480, 27, 27, '#b98a2c')}${ellipse(-4, -485, 12, 12, '#f4dc98')}
    ${path('M-300 -560C-268 -680 -170 -770 -60 -800C-150 -750 -230 -670 -256 -560Z', '#fff', 'opacity=".4" filter="url(#near)"')}${box(0, 0, 0, 0, 0, 'none')}`
}
