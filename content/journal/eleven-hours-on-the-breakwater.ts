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
    fr: {
      title: 'Onze heures sur la jetée',
      summary:
        'Comment nous éprouvons ce que nous vendons : dehors, en janvier, avec un thermomètre et trop peu de sommeil.',
      body: [
        'Toutes les gourdes du marché tiennent douze heures, dans un laboratoire à vingt degrés. La jetée de Holm n’est pas un laboratoire. La nuit de l’essai, il faisait deux degrés, le vent soufflait à force sept, et les embruns passaient le mur à pleine mer.',
        'Nous avons rempli six gourdes d’une eau à quatre-vingt-quinze degrés, noté l’heure sur un bout de ruban, et sommes allés voir toutes les heures. Deux personnes, plus un thermos pour nous, hors concours.',
        '## Le résultat',
        'La première a lâché au bout de cinq heures. La nôtre était à cinquante-huit degrés après onze : à cette température, le thé est encore du thé. Nous écrivons onze sur l’étiquette parce que c’est ce que nous avons mesuré.',
        'Si vous mesurez autre chose, écrivez-nous. Nous y retournerons.',
      ],
    },
    ja: {
      title: '防波堤の十一時間',
      summary: '売るものの試し方。外で、一月に、温度計を持って、眠さをこらえて。',
      body: [
        '市場の魔法瓶はどれも、室温二十度の研究室でなら十二時間熱いままです。けれどもホルムの防波堤は研究室ではありません。試験の夜は気温二度、風力七。満潮には、しぶきが壁を越えてきました。',
        '六本の魔法瓶に九十五度の湯を満たし、テープに時刻を書き、一時間ごとに見に行きました。二人がかりで、自分たち用の一本は試験の対象外です。',
        '## 結果',
        '最初の一本は五時間であきらめました。私たちのものは十一時間後に五十八度。お茶がまだお茶である温度です。ラベルに十一時間と書くのは、それが測った値だからです。',
        '違う結果が出たら、お知らせください。もう一度、防波堤へ行きます。',
      ],
    },
  },
}
