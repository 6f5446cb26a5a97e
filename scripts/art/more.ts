import { body, box, contact, down, ellipse, path, round, stroke } from './draw.ts'

export function ferryPan(): string {
  return `<defs>${round('iron-pan', ['#5a646a', '#33393e', '#14181b'])}${down('pan-in', '#23282c', '#3c4348')}</defs>${contact(-60, 0, 300)}
    ${path('M210 -150L520 -262C556 -274 574 -238 544 -220L236 -84Z', 'url(#iron-pan)')}${ellipse(526, -246, 17, 9, '#d8dde0', 'transform="rotate(-20 526 -246)"')}${stroke('M226 -138L510 -242', '#7d888e', 7, 'opacity=".8"')}
    ${path('M-400 -160L-350 -34C-300 10 180 10 232 -34L280 -160Z', 'url(#iron-pan)')}
    ${ellipse(-60, -164, 344, 104, '#4b5459')}${ellipse(-60, -160, 318, 90, 'url(#pan-in)')}${path('M-404 -164L-440 -184L-392 -196Z', '#4b5459')}
    ${path('M-250 -150C-290 -206 -180 -226 -120 -208C-60 -236 60 -226 110 -190C190 -180 190 -130 110 -116C40 -84 -40 -110 -90 -98C-170 -84 -230 -104 -250 -150Z', '#fffdf6')}
    ${path('M-250 -150C-230 -104 -170 -84 -90 -98C-40 -110 40 -84 110 -116C60 -106 -20 -124 -80 -116C-160 -104 -210 -120 -250 -150Z', '#d9cdb6', 'opacity=".7"')}
    ${ellipse(-110, -166, 66, 34, '#f2ab2e')}${ellipse(-128, -180, 22, 9, '#ffe09a', 'opacity=".9"')}${ellipse(50, -160, 62, 32, '#f0a327')}${ellipse(34, -174, 20, 8, '#ffe09a', 'opacity=".9"')}
    ${ellipse(-200, -128, 7, 4, '#48533a')}${ellipse(-10, -138, 6, 4, '#48533a')}${ellipse(120, -140, 7, 4, '#48533a')}${stroke('M-170 -120L-150 -128M84 -196L104 -190', '#5f8a4f', 6)}
    ${path('M-380 -140L-336 -44L-296 -24L-330 -132Z', '#aab4b9', 'opacity=".35" filter="url(#near)"')}
    ${stroke('M-160 -300C-200 -370 -120 -420 -160 -500M0 -320C-40 -400 50 -450 4 -540M140 -290C100 -350 170 -400 134 -470', '#fff', 13, 'opacity=".4" filter="url(#near)"')}`
}

export function skipperJumper(): string {
  const stripes = Array.from({ length: 7 }, (_, stripe) => {
    const y = -560 + stripe * 68
    return path(
      `M-232 ${y}C-120 ${y + 16} 120 ${y + 16} 232 ${y}L232 ${y + 26}C120 ${y + 42} -120 ${y + 42} -232 ${y + 26}Z`,
      '#f4eee0',
    )
  }).join('')
  const cuffs = [-1, 1].map((side) => stroke(`M${side * 392} -306L${side * 300} -278`, '#12283a', 44))
  const pegs = [-130, 130].map(
    (x) => box(x - 15, -930, 30, 100, 9, '#d7a76c') + stroke(`M${x} -920V-846`, '#8a5c2d', 5),
  )
  return `<defs>${round('navy', ['#3d6580', '#24465f', '#12283a'])}<clipPath id="trunk"><path d="M-214 -760L-232 -80C-120 -56 120 -56 232 -80L214 -760Z"/></clipPath></defs>
    ${ellipse(60, -340, 300, 340, '#0b1722', 'opacity=".14" filter="url(#soft)"')}${stroke('M-700 -900C-300 -870 300 -870 700 -900', '#5d4a35', 9)}
    ${path('M-176 -820C-280 -790 -320 -600 -414 -320L-284 -266C-240 -390 -220 -500 -200 -600Z', 'url(#navy)')}${path('M176 -820C280 -790 320 -600 414 -320L284 -266C240 -390 220 -500 200 -600Z', 'url(#navy)')}${cuffs.join('')}
    ${path('M-180 -820C-130 -850 -110 -868 -92 -872L92 -872C110 -868 130 -850 180 -820C216 -720 214 -400 232 -84C120 -56 -120 -56 -232 -84C-214 -400 -216 -720 -180 -820Z', 'url(#navy)')}<g clip-path="url(#trunk)">${stripes}</g>
    ${path('M-232 -110C-120 -84 120 -84 232 -110L234 -50C120 -24 -120 -24 -234 -50Z', '#12283a')}${Array.from({ length: 30 }, (_, rib) => stroke(`M${-220 + rib * 15.2} ${-96 + Math.sin((rib / 29) * Math.PI) * 20}V${-48 + Math.sin((rib / 29) * Math.PI) * 18}`, '#3d6580', 4, 'opacity=".8"')).join('')}
    ${path('M-92 -872C-60 -800 60 -800 92 -872C70 -880 -70 -880 -92 -872Z', '#0c1c29')}${stroke('M-96 -868C-64 -786 64 -786 96 -868', '#3d6580', 18)}
    ${stroke('M-116 -560L-100 -620M-86 -560L-100 -620', '#d8b25c', 0)}${path('M-190 -780C-210 -600 -216 -300 -220 -110L-180 -100C-170 -340 -170 -600 -150 -800Z', '#9fc0d2', 'opacity=".35" filter="url(#near)"')}${pegs.join('')}`
}

export function crabBasket(): string {
  const rows = Array.from({ length: 8 }, (_, row) => {
    const y = -350 + row * 46
    const half = 318 - row * 9
    const bumps = Array.from({ length: 12 }, (_, cell) => {
      const width = (half * 2) / 12
      const x = -half + cell * width
      return box(x, y, width - 3, 42, 18, (cell + row) % 2 ? 'url(#willow)' : '#a87439')
    })
    return bumps.join('')
  }).join('')
  return `<defs>${down('willow', '#e6bd80', '#bf8a4a')}${round('loaf', ['#e8b670', '#c58740', '#7f4d1d'])}</defs>${contact(0, 0, 270)}
    ${stroke('M-286 -350C-300 -860 300 -860 286 -350', '#7d5227', 40)}${stroke('M-286 -350C-300 -860 300 -860 286 -350', '#d9a868', 40, 'stroke-dasharray="22 14"')}
    ${ellipse(0, -356, 320, 56, '#6b421b')}
    <g transform="rotate(-22 -90 -440)">${box(-150, -640, 116, 330, 58, 'url(#loaf)')}${stroke('M-122 -590L-62 -560M-122 -530L-62 -500M-122 -470L-62 -440', '#f6dba8', 13)}</g>
    <g transform="rotate(16 60 -440)">${box(10, -610, 110, 300, 55, 'url(#loaf)')}${stroke('M36 -560L94 -532M36 -500L94 -472', '#f6dba8', 13)}</g>
    ${path('M90 -330C110 -470 230 -480 290 -370C300 -340 240 -290 200 -300Z', '#f6f1e6')}${path('M120 -340C150 -420 210 -440 262 -376', 'none', 'stroke="#2d7f93" stroke-width="11"')}${path('M146 -330C170 -390 210 -404 246 -360', 'none', 'stroke="#2d7f93" stroke-width="11"')}
    ${ellipse(-186, -392, 70, 66, '#c8503a')}${ellipse(-206, -416, 20, 13, '#f0a08c', 'opacity=".85"')}${stroke('M-186 -456C-184 -476 -176 -486 -164 -490', '#5c3a1c', 9)}
    ${path('M-318 -350L-262 -8L262 -8L318 -350Z', '#7d5227')}${rows}${box(-330, -372, 660, 40, 20, '#cf9a58')}${Array.from({ length: 22 }, (_, twist) => stroke(`M${-314 + twist * 29} -340L${-300 + twist * 29} -366`, '#8a5a28', 7)).join('')}${box(-254, -26, 508, 30, 15, '#9a6a33')}
    ${path('M-300 -320L-262 -20L-214 -10L-240 -320Z', '#fff0d0', 'opacity=".35" filter="url(#near)"')}${path('M180 -320L170 0L252 -20L310 -320Z', '#4a2c0e', 'opacity=".25" filter="url(#near)"')}`
}

export function groyneStool(): string {
  return `<defs>${round('oak-seat', ['#eec693', '#cb9860', '#8a5c2d'])}${round('leg', ['#c9965d', '#a06c38', '#62401c'])}</defs>${contact(0, 0, 300)}
    ${path('M-30 -560L30 -560L24 -70L-20 -70Z', 'url(#leg)')}
    ${path('M-210 -570L-150 -570L-250 0L-302 0Z', 'url(#leg)')}${path('M150 -570L210 -570L302 0L250 0Z', 'url(#leg)')}
    ${stroke('M-252 -190C-120 -160 120 -160 252 -190', '#a8894f', 30)}${stroke('M-252 -190C-120 -160 120 -160 252 -190', '#ecd9a8', 30, 'stroke-dasharray="6 18" opacity=".7"')}
    ${stroke('M-276 -214C-250 -200 -236 -196 -226 -190M226 -190C240 -196 252 -202 276 -214M-272 -190L-230 -170M272 -190L230 -170', '#c5a565', 22)}
    ${body(0, -660, -560, 306, 290, 'url(#oak-seat)')}${ellipse(0, -660, 306, 62, '#e5ba84')}${ellipse(0, -660, 230, 44, 'none', 'stroke="#b9854c" stroke-width="5" opacity=".6"')}${ellipse(0, -660, 150, 28, 'none', 'stroke="#b9854c" stroke-width="5" opacity=".6"')}${ellipse(0, -660, 70, 12, 'none', 'stroke="#b9854c" stroke-width="5" opacity=".6"')}
    ${[-176, 178, 0].map((x, index) => ellipse(x, index === 2 ? -690 : -650, 24, 9, '#8a5c2d', 'opacity=".8"')).join('')}
    ${path('M-250 -610C-248 -590 -244 -570 -240 -548L-190 -540L-196 -602Z', '#fff', 'opacity=".4" filter="url(#near)"')}
    ${path('M-70 -672L-60 -720L200 -720L190 -668C110 -650 0 -652 -70 -672Z', '#2d6b80')}${path('M-66 -700L-60 -740L196 -740L200 -706C120 -690 10 -692 -66 -700Z', '#f4eee0')}${stroke('M-62 -716L196 -718M-62 -706L196 -708', '#d2c7af', 3)}${box(-64, -768, 262, 34, 6, '#d9673f')}`
}
