import { body, box, contact, down, ellipse, path, round, stroke } from './draw.ts'

/** Objects stand on y = 0 with x = 0 in their middle, in a space about 800 wide and 900 high. */

export function signalKettle(): string {
  const tone = round('kettle', ['#3f8f9c', '#1f6675', '#0b3a48'])
  const wood = down('kettle-wood', '#d9a066', '#9a6231')
  return `<defs>${tone}${wood}</defs>${contact(0, 0, 300)}
    ${path('M215 -190C300 -215 330 -300 372 -392L414 -372C392 -262 360 -150 232 -96Z', 'url(#kettle)')}
    ${ellipse(393, -382, 27, 11, '#062630', 'transform="rotate(26 393 -382)"')}
    ${path('M-290 -18C-318 -190 -236 -376 -128 -410L128 -410C236 -376 318 -190 290 -18A290 30 0 0 1 -290 -18Z', 'url(#kettle)')}
    ${path('M-290 -18A290 30 0 0 0 290 -18L286 -54A288 28 0 0 1 -286 -54Z', '#072b36')}
    ${path('M-232 -150C-226 -262 -190 -340 -140 -376C-176 -310 -194 -230 -190 -150Z', '#bfe3e6', 'opacity=".35" filter="url(#near)"')}
    ${ellipse(0, -408, 140, 24, '#0b3a48')}${path('M-132 -412C-110 -452 110 -452 132 -412A132 20 0 0 1 -132 -412Z', 'url(#kettle)')}
    ${box(-16, -486, 32, 44, 8, '#072b36')}${ellipse(0, -492, 34, 22, 'url(#kettle-wood)')}
    ${stroke('M-238 -330C-262 -560 -150 -690 0 -690C150 -690 262 -560 238 -330', '#16323b', 20)}
    ${stroke('M-118 -668C-60 -700 60 -700 118 -668', 'url(#kettle-wood)', 46)}
    ${stroke('M-112 -676C-60 -704 50 -706 108 -678', '#f0c893', 8, 'opacity=".7"')}`
}

export function keelMug(): string {
  const tone = round('mug', ['#fdfbf4', '#eee8da', '#bdb5a3'])
  return `<defs>${tone}${down('mug-in', '#5d6b73', '#a9aaa3')}</defs>${contact(0, 0, 215)}
    ${stroke('M196 -330C350 -352 356 -112 176 -104', '#cfc7b5', 44)}${stroke('M198 -338C338 -356 340 -128 180 -114', '#f7f3e8', 16)}
    ${body(0, -420, -14, 222, 200, 'url(#mug)')}
    ${path('M-200 -14L-206 -96A206 33 0 0 0 206 -96L200 -14A200 32 0 0 1 -200 -14Z', '#1d5f8a')}
    ${path('M-206 -96L-200 -14C-180 -6 -160 0 -150 2L-158 -84Z', '#7fb6d6', 'opacity=".35"')}
    ${ellipse(0, -420, 224, 38, '#163a55')}${ellipse(0, -417, 206, 31, 'url(#mug-in)')}
    ${path('M-176 -400C-110 -378 110 -378 176 -400C150 -386 80 -380 0 -380C-80 -380 -150 -386 -176 -400Z', '#6b3f1f', 'opacity=".75"')}
    ${path('M-160 -372L-150 -40C-138 -34 -122 -30 -112 -28L-120 -362Z', '#fff', 'opacity=".6" filter="url(#near)"')}
    ${stroke('M-40 -470C-70 -520 -10 -550 -38 -610M50 -478C24 -530 84 -556 54 -626', '#fff', 12, 'opacity=".38" filter="url(#near)"')}`
}

export function driftwoodBoard(): string {
  const grain = Array.from({ length: 9 }, (_, line) => {
    const x = -196 + line * 49
    return stroke(`M${x} -20C${x + 26} -230 ${x - 22} -420 ${x * 0.92} -640`, '#8a5a2c', 4, 'opacity=".28"')
  }).join('')
  return `<defs>${down('board', '#e2b57e', '#b67c45')}</defs>${contact(0, 0, 270)}
    <g transform="rotate(-5)">
    ${path('M-244 -16L-252 -630C-252 -690 -190 -700 -120 -704C-84 -708 -72 -760 -66 -812C-62 -868 62 -868 66 -812C72 -760 84 -708 120 -704C190 -700 252 -690 252 -630L244 -16C244 8 -244 8 -244 -16Z', '#8e5f30', 'transform="translate(22 6)"')}
    ${path('M-244 -16L-252 -630C-252 -690 -190 -700 -120 -704C-84 -708 -72 -760 -66 -812C-62 -868 62 -868 66 -812C72 -760 84 -708 120 -704C190 -700 252 -690 252 -630L244 -16C244 8 -244 8 -244 -16Z', 'url(#board)')}
    ${grain}
    ${ellipse(64, -420, 34, 60, 'none', 'stroke="#8a5a2c" stroke-width="5" opacity=".4"')}${ellipse(64, -420, 14, 28, '#8a5a2c', 'opacity=".45"')}
    ${box(-196, -594, 392, 520, 30, 'none', 'stroke="#8a5a2c" stroke-width="9" opacity=".5"')}
    ${ellipse(0, -800, 25, 25, '#5e3d1c')}${stroke('M0 -800C-56 -900 40 -960 2 -1000', '#efe4cf', 13)}
    </g>`
}
