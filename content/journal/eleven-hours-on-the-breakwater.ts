import type { Post } from '#lib/content/post'

export const elevenHoursOnTheBreakwater: Post = {
  slug: 'eleven-hours-on-the-breakwater',
  author: 'Imke Harms',
  publishedOn: '2026-08-05',
  product: 'storm-flask',
  text: {
    en: {
      title: 'Eleven hours on the breakwater',
      summary: 'How we test what we sell: outdoors, in January, with a thermometer and too little sleep.',
      body: [
        'Every flask on the market is hot for twelve hours, in a laboratory at twenty degrees. The breakwater at Holm is not a laboratory. On the night of the test it was two degrees with a wind of seven, and spray came over the wall at high water.',
        'We filled six flasks with water at ninety-five degrees, wrote the time on a piece of tape, and went to look at them every hour. Two people, one thermos for ourselves, not in the test.',
        '## The result',
        'The first gave up after five hours. Ours had fifty-eight degrees after eleven, which is a temperature at which tea is still tea. We print eleven on the label because that is what we measured.',
        'If you measure something else, write to us. We will go out again.',
      ],
    },
    de: {
      title: 'Elf Stunden auf der Mole',
      summary: 'Wie wir prüfen, was wir verkaufen: draußen, im Januar, mit Thermometer und zu wenig Schlaf.',
      body: [
        'Jede Flasche auf dem Markt hält zwölf Stunden heiß, im Labor bei zwanzig Grad. Die Mole von Holm ist kein Labor. In der Nacht der Prüfung waren es zwei Grad bei Windstärke sieben, und bei Hochwasser kam Gischt über die Mauer.',
        'Wir haben sechs Flaschen mit Wasser von fünfundneunzig Grad gefüllt, die Uhrzeit auf ein Stück Klebeband geschrieben und jede Stunde nachgesehen. Zwei Leute, eine Kanne für uns selbst, außer Konkurrenz.',
        '## Das Ergebnis',
        'Die erste gab nach fünf Stunden auf. Unsere hatte nach elf noch achtundfünfzig Grad, und bei achtundfünfzig Grad ist Tee noch Tee. Auf dem Etikett steht elf, weil wir elf gemessen haben.',
        'Wer etwas anderes misst, schreibe uns. Wir gehen noch einmal hinaus.',
      ],
    },
  },
}
