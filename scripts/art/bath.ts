import { body, box, contact, down, ellipse, path, round, stroke } from './draw.ts'

function bar(x: number, y: number, fill: string, side: string): string {
  return `<g transform="translate(${x} ${y})">${path('M-230 -96L-190 -170L250 -170L232 -96Z', fill)}${box(-236, -104, 472, 104, 26, side)}${path('M-232 -92L-192 -168L252 -168L236 -92Z', '#fff', 'opacity=".18"')}${path('M236 -90L252 -160C262 -150 262 -60 240 -20Z', '#0b1722', 'opacity=".22"')}</g>`
}

export function kelpSoap(): string {
  const bubbles = [
    [-300, -420, 58],
    [-214, -520, 34],
    [286, -470, 44],
    [220, -600, 26],
    [-330, -610, 20],
    [330, -330, 24],
  ]
    .map(
      ([x = 0, y = 0, radius = 0]) =>
        `${ellipse(x, y, radius, radius, '#fff', 'opacity=".35"')}${ellipse(x, y, radius, radius, 'none', 'stroke="#fff" stroke-width="5" opacity=".9"')}${ellipse(x - radius * 0.35, y - radius * 0.4, radius * 0.22, radius * 0.14, '#fff', 'opacity=".95"')}`,
    )
    .join('')
  return `<defs>${down('kelp', '#86a884', '#5d8463')}${down('kelp-side', '#6f9672', '#3f6449')}${down('oat', '#f3e7ce', '#dcc8a2')}${down('oat-side', '#e6d4b0', '#b89d6f')}${down('dish', '#c68f5a', '#8a5a2e')}</defs>
    ${contact(0, 0, 330)}${[-270, -150, -30, 90, 210].map((x) => box(x, -58, 66, 44, 10, 'url(#dish)')).join('')}${box(-340, -26, 690, 26, 13, 'url(#dish)')}
    ${bar(-6, -58, 'url(#oat)', 'url(#oat-side)')}<g transform="rotate(-6 0 -300)">${bar(20, -218, 'url(#kelp)', 'url(#kelp-side)')}
    ${stroke('M-150 -262C-116 -284 -82 -284 -48 -262S20 -240 54 -262S122 -284 160 -262', '#e8f1e2', 12, 'opacity=".85"')}${stroke('M-96 -292C-60 -330 -10 -330 30 -292', '#e8f1e2', 12, 'opacity=".85"')}</g>
    ${ellipse(-60, -396, 70, 30, '#fff', 'opacity=".75"')}${ellipse(10, -410, 52, 26, '#fff', 'opacity=".85"')}${ellipse(66, -402, 36, 20, '#fff', 'opacity=".7"')}${ellipse(-130, -388, 30, 16, '#fff', 'opacity=".7"')}${bubbles}`
}

export function brineJar(): string {
  const crystals = Array.from({ length: 90 }, (_, index) => {
    const x = -205 + ((index * 83) % 410)
    const y = -40 - ((index * 131) % 380)
    const size = 12 + (index % 4) * 5
    const tone = ['#ffffff', '#f3dfd8', '#e9c9c1', '#dfe9ea'][index % 4] ?? '#fff'
    return `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${tone}" opacity=".9" transform="rotate(${(index * 29) % 90} ${x} ${y})"/>`
  }).join('')
  return `<defs>${round('jar', ['#ffffff', '#e3eeee', '#a7c2c6'])}${round('lid', ['#e2b27a', '#b98248', '#764a20'])}${down('salt', '#f8ece7', '#e8cdc4')}</defs>
    ${contact(-30, 0, 250)}${body(-30, -640, -14, 240, 250, 'url(#jar)')}
    <g transform="translate(-30 0)">${path('M-226 -440C-120 -480 -40 -410 60 -450C130 -474 190 -440 228 -452L236 -26A236 34 0 0 1 -236 -26Z', 'url(#salt)')}${crystals}
    ${path('M-240 -636C-244 -690 -190 -700 -190 -726L190 -726C190 -700 244 -690 240 -636A240 38 0 0 1 -240 -636Z', 'url(#jar)')}
    ${body(0, -850, -720, 196, 186, 'url(#lid)')}${ellipse(0, -850, 196, 32, '#efcb9a')}${[-120, -50, 30, 96, -84, 60].map((x, index) => ellipse(x, -800 + ((index * 43) % 70), 12, 6, '#6b421b', 'opacity=".4"')).join('')}
    ${path('M-170 -330L170 -330L176 -110L-176 -110Z', '#fbf7ec', 'opacity=".96"')}${stroke('M-110 -196C-74 -220 -38 -220 -2 -196S70 -172 106 -196', '#23616d', 11)}${stroke('M-64 -232C-34 -276 24 -276 54 -232', '#23616d', 11)}${stroke('M-90 -146H94', '#23616d', 6, 'opacity=".6"')}
    ${path('M-206 -600L-214 -60C-200 -50 -180 -44 -168 -42L-162 -600Z', '#fff', 'opacity=".6" filter="url(#near)"')}</g>
    ${contact(318, 0, 90)}${path('M250 -26C250 -84 390 -84 390 -26A70 22 0 0 1 250 -26Z', '#c58e55')}${ellipse(320, -46, 66, 20, '#e9d9d2')}${stroke('M376 -66L470 -210', '#c58e55', 26)}${stroke('M372 -70L462 -206', '#ecc893', 6, 'opacity=".7"')}`
}

export function oarBrush(): string {
  const bristles = Array.from({ length: 46 }, (_, index) => {
    const y = -430 + index * 8.6
    const reach = 96 + ((index * 17) % 12)
    return stroke(`M62 ${y}L${62 + reach} ${y + ((index * 7) % 9) - 4}`, index % 3 ? '#e9d7ad' : '#c7a970', 7)
  }).join('')
  const grain = [-30, -8, 16, 38].map((x) =>
    stroke(`M${x} -40C${x + 8} -170 ${x - 8} -290 ${x * 0.7} -430`, '#7d5227', 4, 'opacity=".35"'),
  )
  return `<defs>${round('beech', ['#f0cb98', '#d2a064', '#8f6230'])}</defs>
    ${ellipse(70, -420, 150, 420, '#0b1722', 'opacity=".18" filter="url(#soft)"')}
    ${stroke('M-600 -930H600', '#7d5227', 22)}${stroke('M-600 -936H600', '#c89a64', 7)}
    <g transform="translate(-40 -20) rotate(6 0 -930)">${stroke('M0 -930C-44 -890 -30 -850 0 -840C30 -850 44 -890 0 -930', '#e8d9ba', 11)}
    ${path('M-22 -868C-22 -890 22 -890 22 -868L28 -500C80 -470 84 -420 84 -380L78 -40C74 -6 -66 -6 -70 -40L-76 -380C-76 -420 -76 -470 -28 -500Z', 'url(#beech)')}
    ${ellipse(0, -846, 11, 11, '#5e3d1c')}${grain.join('')}${bristles}${path('M54 -440L72 -440L72 -36L54 -36Z', '#7d5227')}
    ${path('M-14 -850L-16 -500C-50 -470 -60 -440 -60 -400L-56 -60L-40 -60L-42 -400C-40 -440 -30 -470 2 -498L-2 -850Z', '#fff', 'opacity=".4" filter="url(#near)"')}</g>
    <g transform="translate(260 -930)">${stroke('M0 0C-40 40 -26 90 0 110C26 90 40 40 0 0', '#e8d9ba', 9)}${ellipse(0, 230, 124, 124, '#d9c08a')}${Array.from({ length: 60 }, (_, index) => ellipse(Math.cos(index * 2.4) * Math.sqrt(index) * 14, 230 + Math.sin(index * 2.4) * Math.sqrt(index) * 14, 8 + (index % 3) * 3, 6 + (index % 2) * 4, index % 2 ? '#b3925a' : '#a07f48', 'opacity=".6"')).join('')}${ellipse(-34, 190, 60, 46, '#f4e4b8', 'opacity=".45" filter="url(#near)"')}</g>`
}

export function lockerPouch(): string {
  const stripes = [-300, -230, -160].map((y) =>
    path(
      `M-326 ${y}C-180 ${y + 22} 180 ${y + 22} 326 ${y}L328 ${y + 34}C180 ${y + 56} -180 ${y + 56} -328 ${y + 34}Z`,
      '#d9673f',
    ),
  )
  return `<defs>${down('canvas', '#f6f0e1', '#dccfb4')}${round('comb', ['#8c5a2e', '#6b3f1d', '#3d220d'])}</defs>${contact(0, 0, 320)}
    ${box(-150, -640, 66, 260, 26, '#2d6b80')}${box(-146, -720, 58, 120, 14, '#f7f3e8')}${Array.from({ length: 6 }, (_, row) => stroke(`M-140 ${-712 + row * 14}H-96`, '#c9bea8', 5)).join('')}
    ${path('M110 -660L180 -640L140 -360L70 -380Z', 'url(#comb)')}${Array.from({ length: 9 }, (_, tooth) => stroke(`M${112 + tooth * 0} ${-640 + tooth * 0}L${112} ${-640}`, '#3d220d', 0)).join('')}${stroke('M176 -630L206 -622M170 -600L202 -592M166 -570L196 -562M160 -540L192 -532M156 -510L186 -502M150 -480L182 -472', '#3d220d', 11)}
    ${path('M-310 -420C-200 -500 200 -500 310 -420L340 -40C340 10 -340 10 -340 -40Z', 'url(#canvas)')}${stripes.join('')}
    ${stroke('M-302 -412C-190 -462 190 -462 302 -412', '#2b3a44', 26)}${stroke('M-302 -412C-190 -462 190 -462 302 -412', '#d8b25c', 12, 'stroke-dasharray="7 9"')}
    ${box(196, -452, 40, 54, 10, '#d8b25c')}${stroke('M216 -404L236 -330', '#8a5c2d', 16)}${stroke('M-330 -60C-180 -30 180 -30 330 -60', '#a3946f', 4, 'stroke-dasharray="14 10"')}
    ${path('M-300 -380C-312 -260 -322 -150 -320 -60L-280 -50C-284 -150 -276 -270 -262 -400Z', '#fff', 'opacity=".55" filter="url(#near)"')}${path('M310 -420C330 -250 340 -120 340 -40C300 -10 250 -4 200 0C240 -140 260 -300 250 -440Z', '#6d5f42', 'opacity=".18" filter="url(#near)"')}`
}
