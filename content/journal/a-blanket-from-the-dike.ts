import type { Post } from '#lib/content/post'

export const aBlanketFromTheDike: Post = {
  slug: 'a-blanket-from-the-dike',
  author: 'Tomasz Reid',
  publishedOn: '2026-09-16',
  product: 'dune-blanket',
  text: {
    en: {
      title: 'A blanket from the dike',
      summary: 'The sheep keep the dike short, the dike keeps the sea out, and once a year there is wool.',
      body: [
        'Nobody keeps dike sheep for their wool. They are kept for their feet: small, many and careful, they tread the turf firm in a way that no machine does, and a firm turf is what holds back the North Sea in January.',
        '## What happened to the wool',
        'For thirty years it was burned, or paid for at less than the price of shearing. It is coarse and it comes in three colours, and the mills wanted it fine and white.',
        'We asked a mill that still had a wide loom to try it as it was: undyed, thick, in one piece. The first sample stood up by itself. The fourth one we could not get back from the weaver.',
        '## How to look after it',
        'Hang it outside on a damp evening. Wool cleans itself in moist air, and the smell of bonfire goes with the fog. Ours have not seen a washing machine since the first winter.',
      ],
    },
    de: {
      title: 'Eine Decke vom Deich',
      summary:
        'Die Schafe halten den Deich kurz, der Deich das Meer draußen, und einmal im Jahr gibt es Wolle.',
      body: [
        'Niemand hält Deichschafe wegen der Wolle. Man hält sie wegen ihrer Füße: klein, viele und vorsichtig treten sie die Grasnarbe fest, wie es keine Maschine kann, und eine feste Narbe hält im Januar die Nordsee auf.',
        '## Was aus der Wolle wurde',
        'Dreißig Jahre lang wurde sie verbrannt oder für weniger verkauft, als das Scheren kostet. Sie ist grob und kommt in drei Farben, und die Spinnereien wollten sie fein und weiß.',
        'Wir baten eine Weberei, die noch einen breiten Webstuhl hatte, sie zu nehmen, wie sie ist: ungefärbt, dick, in einem Stück. Das erste Muster stand von allein. Das vierte haben wir vom Weber nicht zurückbekommen.',
        '## Wie man sie pflegt',
        'An einem feuchten Abend nach draußen hängen. Wolle reinigt sich in feuchter Luft, und der Geruch vom Feuer geht mit dem Nebel. Unsere haben seit dem ersten Winter keine Waschmaschine gesehen.',
      ],
    },
    fr: {
      title: 'Un plaid venu de la digue',
      summary: 'Les moutons tondent la digue, la digue retient la mer, et une fois l’an il y a de la laine.',
      body: [
        'Personne n’élève des moutons de digue pour leur laine. On les garde pour leurs pieds : petits, nombreux et prudents, ils tassent le gazon comme aucune machine ne sait le faire, et c’est un gazon ferme qui retient la mer du Nord en janvier.',
        '## Ce que devenait la laine',
        'Pendant trente ans, on l’a brûlée, ou vendue moins cher que la tonte. Elle est rude, elle vient en trois couleurs, et les filatures la voulaient fine et blanche.',
        'Nous avons demandé à un tissage qui gardait un métier large de la prendre telle quelle : non teinte, épaisse, d’une seule pièce. Le premier échantillon tenait debout tout seul. Le quatrième, le tisserand ne nous l’a pas rendu.',
        '## Comment l’entretenir',
        'Suspendez-le dehors un soir humide. La laine se nettoie à l’air moite, et l’odeur du feu s’en va avec la brume. Les nôtres n’ont pas vu de machine à laver depuis le premier hiver.',
      ],
    },
    ja: {
      title: '堤防から来たブランケット',
      summary: '羊が堤防の草を刈り、堤防が海を防ぐ。そして年に一度、羊毛がとれます。',
      body: [
        '堤防の羊は、毛をとるために飼われているのではありません。必要なのは足です。小さく、数が多く、慎重な足が、どんな機械にもできないほどしっかりと芝を踏み固めます。一月の北海を食い止めるのは、その固い芝なのです。',
        '## 羊毛のゆくえ',
        '三十年のあいだ、毛は燃やされるか、刈る手間賃より安く売られていました。ごわごわしていて、色は三つ。紡績工場が欲しがったのは、細くて白い毛でした。',
        '広幅の織機を残していた工房に、そのままの毛で織ってほしいと頼みました。染めず、厚く、一枚続きで。最初の試作は自分で立ちました。四枚目は、織り手が手放してくれませんでした。',
        '## 手入れのこと',
        '湿った夕方に、外へ掛けてください。羊毛は湿った空気の中で自らきれいになり、焚き火の匂いは霧といっしょに消えます。私たちのものは、最初の冬から一度も洗濯機に入っていません。',
      ],
    },
  },
}
