import type { Post } from '#lib/content/post'

export const readingTheTide: Post = {
  slug: 'reading-the-tide',
  author: 'Imke Harms',
  publishedOn: '2026-10-28',
  product: 'tide-clock',
  text: {
    en: {
      title: 'How to read the tide without a table',
      summary: 'Wet sand, bird feet and the slant of a moored boat: three clocks that need no battery.',
      body: [
        'Before there were tables there were oyster catchers. They walk along the edge of the falling water, and if you know which way they are walking, you know which way the water goes.',
        '## Look at the boats',
        'A moored boat points into the stream. When every bow in the harbour swings round within ten minutes, that is slack water, and you have about half an hour in which nothing pulls at you.',
        '## Look at the sand',
        'Dark sand is sand that was under water less than an hour ago. A wide dark band means a falling tide on a flat beach. No dark band at all means that the water is coming, and that you should move your blanket.',
        '## Then hang up a clock',
        'A tide clock takes twelve hours and twenty-five minutes for one turn. It is wrong by a few minutes most days and right about what matters every day: whether to go now or after breakfast.',
      ],
    },
    de: {
      title: 'Die Tide lesen, ohne Tabelle',
      summary: 'Nasser Sand, Vogelfüße und der Winkel eines Bootes: drei Uhren ohne Batterie.',
      body: [
        'Vor den Tabellen gab es Austernfischer. Sie laufen an der Kante des ablaufenden Wassers entlang, und wer weiß, wohin sie laufen, weiß, wohin das Wasser geht.',
        '## Die Boote ansehen',
        'Ein Boot an der Boje zeigt in den Strom. Wenn sich im Hafen alle Buge innerhalb von zehn Minuten drehen, ist Stauwasser, und eine halbe Stunde lang zieht nichts an einem.',
        '## Den Sand ansehen',
        'Dunkler Sand lag vor weniger als einer Stunde noch unter Wasser. Ein breites dunkles Band heißt ablaufendes Wasser an einem flachen Strand. Gar kein Band heißt, dass das Wasser kommt und die Decke umziehen sollte.',
        '## Dann eine Uhr aufhängen',
        'Eine Gezeitenuhr braucht zwölf Stunden und fünfundzwanzig Minuten für eine Runde. Sie liegt an den meisten Tagen um ein paar Minuten daneben und jeden Tag richtig bei dem, worauf es ankommt: jetzt los oder nach dem Frühstück.',
      ],
    },
  },
}
