import type { Post } from '#lib/content/post'

export const whatSaltDoesToBrass: Post = {
  slug: 'what-salt-does-to-brass',
  author: 'Tomasz Reid',
  publishedOn: '2026-11-11',
  product: 'pier-candlestick',
  text: {
    en: {
      title: 'What salt does to brass',
      summary: 'It turns it brown, then green, then beautiful. You may stop it at any of the three.',
      body: [
        'Brass on the coast has about a week of shine in it. Then the air, which is a quarter sea, begins its work: first a warm brown, like tea, later the green that you know from church roofs and old compasses.',
        '## If you like it dark',
        'Do nothing. Dust it, and turn it now and then, so that the side towards the window does not get ahead of the other.',
        '## If you like it bright',
        'Half a lemon, a spoon of salt, two minutes. Rinse with warm water and dry at once. We do this to the harbour lights every spring, and they have been there since 1911.',
      ],
    },
    de: {
      title: 'Was Salz mit Messing macht',
      summary: 'Erst braun, dann grün, dann schön. Anhalten kann man es an jeder Stelle.',
      body: [
        'Messing an der Küste glänzt ungefähr eine Woche. Dann beginnt die Luft, die zu einem Viertel aus Meer besteht, ihre Arbeit: erst ein warmes Braun wie Tee, später das Grün, das man von Kirchendächern und alten Kompassen kennt.',
        '## Wer es dunkel mag',
        'Nichts tun. Abstauben und ab und zu drehen, damit die Fensterseite der anderen nicht davonläuft.',
        '## Wer es blank mag',
        'Eine halbe Zitrone, ein Löffel Salz, zwei Minuten. Warm abspülen und gleich trocknen. So machen wir es jedes Frühjahr mit den Hafenfeuern, und die stehen seit 1911.',
      ],
    },
    fr: {
      title: 'Ce que le sel fait au laiton',
      summary: 'Brun d’abord, puis vert, puis beau. On peut l’arrêter où l’on veut.',
      body: [
        'Sur la côte, le laiton brille environ une semaine. Puis l’air, qui est de la mer pour un quart, se met au travail : d’abord un brun chaud, couleur de thé, plus tard le vert des toits d’église et des vieux compas.',
        '## Si vous l’aimez sombre',
        'Ne faites rien. Époussetez-le, et tournez-le de temps en temps, pour que le côté fenêtre ne prenne pas d’avance.',
        '## Si vous l’aimez brillant',
        'Un demi-citron, une cuillerée de sel, deux minutes. Rincez à l’eau chaude et séchez aussitôt. C’est ce que nous faisons chaque printemps aux feux du port, qui sont là depuis 1911.',
      ],
    },
    ja: {
      title: '塩が真鍮にすること',
      summary: 'はじめは茶、次に緑、やがて美しく。どこで止めるかは、あなた次第です。',
      body: [
        '海辺の真鍮が輝いているのは、一週間ほどです。そのあとは、四分の一が海でできた空気が仕事を始めます。まず紅茶のような温かい茶色になり、やがて教会の屋根や古い羅針盤で見る、あの緑になります。',
        '## 暗い色がお好きなら',
        '何もしないでください。ほこりを払い、ときどき向きを変えるだけ。窓側だけが先に進まないように。',
        '## 輝きがお好きなら',
        'レモン半分に塩ひとさじ、二分間。ぬるま湯ですすぎ、すぐに拭きます。私たちも毎年春、港の灯にこれをします。1911年からそこに立っている灯です。',
      ],
    },
  },
}
