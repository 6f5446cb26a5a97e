import type { Post } from '#lib/content/post'

export const aPanForFortyYears: Post = {
  slug: 'a-pan-for-forty-years',
  author: 'Imke Harms',
  publishedOn: '2026-07-08',
  product: 'ferry-pan',
  text: {
    en: {
      title: 'A pan for forty years',
      summary:
        'The galley of the old ferry had one pan. We asked the cook what he did to it. Nothing, he said.',
      body: [
        'The ferry to the islands was taken out of service in 2019, and its pan came to us: cast in 1978, black as a mussel, and so smooth that an egg slid off before it was done.',
        '## No soap for a year',
        'The secret is that there is none. Wipe it out while it is warm, rub in a little oil, put it back on the hob until it smokes. After a year even soap does it no harm.',
        '## What we copied',
        'The weight, the two lips, and the long handle that stays cool. What we left out is the dent where it met the mate.',
      ],
    },
    de: {
      title: 'Eine Pfanne für vierzig Jahre',
      summary:
        'Die alte Fähre hatte eine einzige Pfanne. Wir fragten den Koch, was er mit ihr gemacht hat. Nichts, sagte er.',
      body: [
        'Die Fähre zu den Inseln wurde 2019 außer Dienst gestellt, und ihre Pfanne kam zu uns: 1978 gegossen, schwarz wie eine Muschel und so glatt, dass das Ei herunterrutschte, bevor es fertig war.',
        '## Ein Jahr ohne Seife',
        'Das Geheimnis ist, dass es keines gibt. Warm auswischen, ein wenig Öl einreiben, zurück auf den Herd, bis es raucht. Nach einem Jahr schadet ihr nicht einmal mehr Seife.',
        '## Was wir übernommen haben',
        'Das Gewicht, die zwei Schnaupen und den langen Griff, der kühl bleibt. Weggelassen haben wir die Delle von der Begegnung mit dem Maat.',
      ],
    },
    fr: {
      title: 'Une poêle pour quarante ans',
      summary:
        'Le vieux ferry n’avait qu’une poêle. Nous avons demandé au cuisinier ce qu’il lui faisait. Rien, a-t-il dit.',
      body: [
        'Le ferry des îles a été désarmé en 2019, et sa poêle est arrivée chez nous : coulée en 1978, noire comme une moule, et si lisse que l’œuf en glissait avant d’être cuit.',
        '## Un an sans savon',
        'Le secret, c’est qu’il n’y en a pas. Essuyez-la tiède, passez un peu d’huile, remettez-la sur le feu jusqu’à ce qu’elle fume. Au bout d’un an, même le savon ne lui fait plus rien.',
        '## Ce que nous avons repris',
        'Le poids, les deux becs, et le long manche qui reste frais. Nous avons laissé la bosse, souvenir d’une rencontre avec le second.',
      ],
    },
    ja: {
      title: '四十年もつフライパン',
      summary:
        '古いフェリーの厨房には、フライパンが一つ。何をしてきたのかと料理人に聞くと、何も、と答えました。',
      body: [
        '島へ渡るフェリーは2019年に引退し、そのフライパンが私たちのところへ来ました。1978年の鋳物で、ムール貝のように黒く、焼き上がる前に卵が滑り落ちるほどなめらかです。',
        '## 一年は洗剤を使わない',
        '秘訣がないことが、秘訣です。温かいうちに拭き、油を少しすり込み、煙が出るまで火に戻す。一年もすれば、洗剤を使っても平気になります。',
        '## 受け継いだもの',
        '重さと、二つの注ぎ口と、熱くならない長い柄。受け継がなかったのは、航海士とぶつかったときのへこみだけです。',
      ],
    },
  },
}
