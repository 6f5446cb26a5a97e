import type { Product } from '#lib/content/product'

export const table: readonly Product[] = [
  {
    slug: 'shoal-bowl',
    category: 'table',
    material: 'glass',
    order: 14,
    prices: {
      USD: 6400,
      EUR: 6500,
      GBP: 5500,
      JPY: 9400,
    },
    text: {
      en: {
        name: 'Shoal Bowls',
        line: 'Three stoneware bowls, three waters',
        description:
          'Thrown by two people in a shed behind the dike, and glazed in the colours of low water, mud and open sea. They nest, they chip slowly, and no two sets of three are quite alike.',
        details: ['Stoneware, ash glaze', 'Set of three, 22 cm, 1.9 kg', 'Dishwasher and oven safe'],
      },
      de: {
        name: 'Untiefen-Schalen',
        line: 'Drei Schalen aus Steinzeug, drei Wasser',
        description:
          'Von zwei Leuten in einem Schuppen hinter dem Deich gedreht und glasiert in den Farben von Niedrigwasser, Schlick und offener See. Sie stehen ineinander, und kein Satz gleicht ganz dem anderen.',
        details: ['Steinzeug, Ascheglasur', 'Dreiersatz, 22 cm, 1,9 kg', 'Für Spülmaschine und Ofen'],
      },
      fr: {
        name: 'Bols Haut-fond',
        line: 'Trois bols en grès, trois eaux',
        description:
          'Tournés à deux dans un hangar derrière la digue, émaillés aux couleurs de la basse mer, de la vase et du large. Ils s’emboîtent, et aucun trio ne ressemble tout à fait à un autre.',
        details: ['Grès, émail de cendre', 'Lot de trois, 22 cm, 1,9 kg', 'Lave-vaisselle et four'],
      },
      ja: {
        name: '浅瀬の鉢',
        line: '三つの水の色をした、炻器の鉢三枚組',
        description:
          '堤防の裏の小屋で、二人の陶工がろくろを引いています。釉薬の色は、引き潮、干潟、そして沖。重ねてしまえて、同じ三枚組は二つとありません。',
        details: ['炻器、灰釉', '三枚組、22 cm、1.9 kg', '食器洗い機・オーブン対応'],
      },
    },
  },
  {
    slug: 'gull-carafe',
    category: 'table',
    material: 'glass',
    order: 15,
    prices: {
      USD: 5200,
      EUR: 5300,
      GBP: 4400,
      JPY: 7600,
    },
    text: {
      en: {
        name: 'Gull Carafe',
        line: 'A litre of water, and the light in it',
        description:
          'Mouth-blown in one breath, with a neck that fits a hand and a cork that fits both the carafe and the wine. The glass is a little green, like water over sand.',
        details: ['Recycled glass, cork', '1.1 l, 28 cm tall', 'Wash by hand'],
      },
      de: {
        name: 'Möwenkaraffe',
        line: 'Ein Liter Wasser und das Licht darin',
        description:
          'In einem Atemzug mundgeblasen, mit einem Hals für die Hand und einem Korken, der auch auf den Wein passt. Das Glas ist ein wenig grün, wie Wasser über Sand.',
        details: ['Recyceltes Glas, Kork', '1,1 l, 28 cm hoch', 'Von Hand spülen'],
      },
      fr: {
        name: 'Carafe Mouette',
        line: 'Un litre d’eau, et la lumière dedans',
        description:
          'Soufflée à la bouche, d’un seul souffle, avec un col fait pour la main et un bouchon qui va aussi au vin. Le verre est un peu vert, comme l’eau sur le sable.',
        details: ['Verre recyclé, liège', '1,1 l, 28 cm de haut', 'Laver à la main'],
      },
      ja: {
        name: 'かもめのカラフェ',
        line: '一リットルの水と、その中の光',
        description:
          'ひと息で吹き上げた宙吹きガラス。首は手になじむ太さで、コルク栓はワインにも使えます。ガラスは砂の上の水のように、かすかに緑がかっています。',
        details: ['再生ガラス、コルク', '1.1 L、高さ28 cm', '手洗い'],
      },
    },
  },
  {
    slug: 'marram-napkins',
    category: 'table',
    material: 'cloth',
    order: 16,
    prices: {
      USD: 3800,
      EUR: 3900,
      GBP: 3300,
      JPY: 5600,
    },
    text: {
      en: {
        name: 'Marram Napkins',
        line: 'Six linen napkins that need no iron',
        description:
          'Washed before they are sewn, so that they are creased from the start and nobody minds. Six colours from one stretch of beach, tied with the cord that ties our parcels.',
        details: ['100 % European linen', 'Set of six, 45 × 45 cm', 'Machine wash 60 °C'],
      },
      de: {
        name: 'Strandhafer-Servietten',
        line: 'Sechs Leinenservietten ohne Bügeln',
        description:
          'Vor dem Nähen gewaschen, also von Anfang an zerknittert, und niemanden stört es. Sechs Farben von einem Stück Strand, gebunden mit der Schnur unserer Pakete.',
        details: ['100 % europäisches Leinen', 'Sechs Stück, 45 × 45 cm', 'Maschinenwäsche 60 °C'],
      },
      fr: {
        name: 'Serviettes Oyat',
        line: 'Six serviettes en lin, sans repassage',
        description:
          'Lavées avant d’être cousues : froissées dès le départ, et c’est très bien ainsi. Six couleurs prises sur une même plage, liées par la ficelle de nos colis.',
        details: ['100 % lin d’Europe', 'Lot de six, 45 × 45 cm', 'Lavage à 60 °C'],
      },
      ja: {
        name: '浜草のナプキン',
        line: 'アイロンのいらないリネン、六枚組',
        description:
          '縫う前に水を通しているので、はじめからしわがあり、それが自然に見えます。ひとつの浜から拾った六つの色を、荷造りと同じ紐で結びました。',
        details: ['ヨーロッパ産リネン100 %', '六枚組、45 × 45 cm', '60 °Cで洗濯機洗い可'],
      },
    },
  },
  {
    slug: 'pier-candlestick',
    category: 'table',
    material: 'metal',
    order: 17,
    prices: {
      USD: 6800,
      EUR: 6900,
      GBP: 5800,
      JPY: 9900,
    },
    text: {
      en: {
        name: 'Pier Candlesticks',
        line: 'Two in brass, one taller, like the lights',
        description:
          'The harbour of Holm has two lights, a high one and a low one; in line, they lead you home. These are turned from solid brass in the same proportion. They darken if you let them.',
        details: ['Solid brass, unlacquered', 'Pair, 19 and 12 cm, 860 g', 'For candles of 22 mm'],
      },
      de: {
        name: 'Molenleuchter',
        line: 'Zwei aus Messing, einer höher, wie die Feuer',
        description:
          'Der Hafen von Holm hat zwei Feuer, ein hohes und ein tiefes; in einer Linie führen sie heim. Diese sind im selben Verhältnis aus vollem Messing gedreht. Sie dunkeln nach, wenn man sie lässt.',
        details: ['Massives Messing, unlackiert', 'Paar, 19 und 12 cm, 860 g', 'Für Kerzen mit 22 mm'],
      },
      fr: {
        name: 'Bougeoirs Jetée',
        line: 'Deux en laiton, l’un plus haut, comme les feux',
        description:
          'Le port de Holm a deux feux, un haut et un bas ; alignés, ils vous ramènent chez vous. Ceux-ci sont tournés dans le laiton massif, aux mêmes proportions. Ils se patinent, si on les laisse faire.',
        details: ['Laiton massif, non verni', 'La paire, 19 et 12 cm, 860 g', 'Pour bougies de 22 mm'],
      },
      ja: {
        name: '埠頭の燭台',
        line: '真鍮の二本組、灯台のように高さ違い',
        description:
          'ホルムの港には高い灯と低い灯があり、二つが重なる線をたどれば家に帰れます。その比率のまま、無垢の真鍮から挽き出しました。磨かずにおけば、静かに色が深まります。',
        details: ['無垢真鍮、無塗装', '二本組、19 cmと12 cm、860 g', '直径22 mmのろうそく用'],
      },
    },
  },
]
