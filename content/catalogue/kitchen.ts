import type { Product } from '#lib/content/product'

export const kitchen: readonly Product[] = [
  {
    slug: 'signal-kettle',
    category: 'kitchen',
    material: 'metal',
    order: 2,
    prices: {
      USD: 8800,
      EUR: 8900,
      GBP: 7500,
      JPY: 13200,
    },
    text: {
      en: {
        name: 'Signal Kettle',
        line: 'Enamelled steel, 1.6 litres',
        description:
          'A kettle for gas, induction and driftwood fires. The wide base boils a litre in five minutes, and the beech handle folds flat so that it packs under a thwart. It whistles low, like a ferry a mile off.',
        details: ['Enamelled carbon steel, beech handle', '1.6 l, 940 g', 'Gas, induction, open fire'],
      },
      de: {
        name: 'Signalkessel',
        line: 'Emaillierter Stahl, 1,6 Liter',
        description:
          'Ein Kessel für Gas, Induktion und Treibholzfeuer. Der breite Boden bringt einen Liter in fünf Minuten zum Kochen, der Buchengriff klappt flach und passt unter jede Ruderbank. Er pfeift tief, wie eine Fähre in der Ferne.',
        details: ['Emaillierter Stahl, Griff aus Buche', '1,6 l, 940 g', 'Gas, Induktion, offenes Feuer'],
      },
      fr: {
        name: 'Bouilloire Signal',
        line: 'Acier émaillé, 1,6 litre',
        description:
          'Une bouilloire pour le gaz, l’induction et les feux de bois flotté. Le fond large porte un litre à ébullition en cinq minutes, et la poignée en hêtre se rabat pour se ranger sous un banc de nage. Elle siffle grave, comme un ferry au loin.',
        details: ['Acier émaillé, poignée en hêtre', '1,6 l, 940 g', 'Gaz, induction, feu de bois'],
      },
      ja: {
        name: 'シグナルケトル',
        line: 'ホーロー製、1.6リットル',
        description:
          'ガスにも、IHにも、流木の焚き火にも。広い底は1リットルを5分で沸かし、ブナの持ち手は倒せるので小舟の座板の下にも収まります。沸くと、沖のフェリーのような低い音で知らせます。',
        details: ['ホーロー引き鋼板、ブナの持ち手', '1.6 L、940 g', 'ガス・IH・直火対応'],
      },
    },
  },
  {
    slug: 'keel-mug',
    category: 'kitchen',
    material: 'metal',
    order: 5,
    prices: {
      USD: 1800,
      EUR: 1900,
      GBP: 1600,
      JPY: 2600,
    },
    text: {
      en: {
        name: 'Keel Mug',
        line: 'Enamel mug with a weighted foot',
        description:
          'Heavy at the bottom, so it stays put on a rolling table. Two coats of enamel, a rolled rim that keeps its chips to itself, and room for a proper half pint of tea.',
        details: ['Enamelled steel, 380 ml', 'Dishwasher safe', 'Not for the microwave'],
      },
      de: {
        name: 'Kielbecher',
        line: 'Emaillebecher mit schwerem Fuß',
        description:
          'Unten schwer, damit er auch auf einem schwankenden Tisch stehen bleibt. Zwei Schichten Emaille, ein gerollter Rand und Platz für einen ordentlichen Pott Tee.',
        details: ['Emaillierter Stahl, 380 ml', 'Spülmaschinenfest', 'Nicht für die Mikrowelle'],
      },
      fr: {
        name: 'Mug Quille',
        line: 'Mug émaillé au pied lesté',
        description:
          'Lourd du bas, il reste en place sur une table qui roule. Deux couches d’émail, un bord roulé qui garde ses éclats pour lui, et la place d’un vrai bol de thé.',
        details: ['Acier émaillé, 380 ml', 'Passe au lave-vaisselle', 'Pas de micro-ondes'],
      },
      ja: {
        name: 'キールマグ',
        line: '底に重みのあるホーローマグ',
        description:
          '重心が低いので、揺れるテーブルの上でも動きません。ホーローは二度がけ、縁は丸く巻いて欠けにくく。紅茶をたっぷり注げる大きさです。',
        details: ['ホーロー引き鋼板、380 ml', '食器洗い機対応', '電子レンジ不可'],
      },
    },
  },
  {
    slug: 'driftwood-board',
    category: 'kitchen',
    material: 'wood',
    order: 11,
    prices: {
      USD: 5400,
      EUR: 5500,
      GBP: 4600,
      JPY: 7900,
    },
    text: {
      en: {
        name: 'Driftwood Board',
        line: 'Oiled ash, for bread and fish',
        description:
          'Cut from storm-felled ash, sanded until it feels like something the sea has been turning over for years, then oiled three times. One side for bread, a grooved one for fish.',
        details: ['European ash, linseed oil', '42 × 21 × 2 cm', 'Wipe clean, oil twice a year'],
      },
      de: {
        name: 'Treibholzbrett',
        line: 'Geölte Esche, für Brot und Fisch',
        description:
          'Aus Esche vom Sturmholz, geschliffen, bis es sich anfühlt wie vom Meer gerollt, dann dreimal geölt. Eine Seite für Brot, eine mit Rille für Fisch.',
        details: ['Europäische Esche, Leinöl', '42 × 21 × 2 cm', 'Feucht abwischen, zweimal im Jahr ölen'],
      },
      fr: {
        name: 'Planche Bois flotté',
        line: 'Frêne huilé, pour le pain et le poisson',
        description:
          'Taillée dans un frêne couché par la tempête, poncée jusqu’à sembler roulée par la mer pendant des années, puis huilée trois fois. Une face pour le pain, une autre, rainurée, pour le poisson.',
        details: ['Frêne d’Europe, huile de lin', '42 × 21 × 2 cm', 'Essuyer, huiler deux fois par an'],
      },
      ja: {
        name: '流木のまな板',
        line: 'オイル仕上げのトネリコ、パンにも魚にも',
        description:
          '嵐で倒れたトネリコから切り出し、長年波に洗われたような手ざわりになるまで磨いて、三度オイルを塗りました。片面はパンに、溝のある面は魚に。',
        details: ['ヨーロッパ産トネリコ、亜麻仁油', '42 × 21 × 2 cm', '水拭きし、年に二度オイルを塗る'],
      },
    },
  },
  {
    slug: 'ferry-pan',
    category: 'kitchen',
    material: 'metal',
    order: 13,
    prices: {
      USD: 7200,
      EUR: 7400,
      GBP: 6200,
      JPY: 10600,
    },
    text: {
      en: {
        name: 'Ferry Pan',
        line: 'Cast iron, seasoned on both sides of the crossing',
        description:
          'Poured in sand, ground smooth, and rubbed with rapeseed oil three times before it leaves the foundry. It fries eggs for four, bakes a loaf, and after a few years nothing sticks to it but stories.',
        details: ['Cast iron, rapeseed oil', '26 cm, 2.1 kg', 'All hobs, oven and open fire'],
      },
      de: {
        name: 'Fährpfanne',
        line: 'Gusseisen, fertig eingebrannt',
        description:
          'In Sand gegossen, glatt geschliffen und dreimal mit Rapsöl eingebrannt, bevor sie die Gießerei verlässt. Sie brät Eier für vier, backt ein Brot, und nach ein paar Jahren bleibt nichts mehr an ihr hängen als Geschichten.',
        details: ['Gusseisen, Rapsöl', '26 cm, 2,1 kg', 'Alle Herde, Ofen und offenes Feuer'],
      },
      fr: {
        name: 'Poêle du ferry',
        line: 'Fonte, déjà culottée',
        description:
          'Coulée dans le sable, polie, puis frottée trois fois à l’huile de colza avant de quitter la fonderie. Elle cuit des œufs pour quatre, dore un pain, et après quelques années plus rien n’y attache, sauf les souvenirs.',
        details: ['Fonte, huile de colza', '26 cm, 2,1 kg', 'Tous feux, four et feu de bois'],
      },
      ja: {
        name: 'フェリーのフライパン',
        line: '油ならし済みの鋳鉄',
        description:
          '砂型に流し込み、なめらかに削り、菜種油で三度焼き込んでから鋳物工場を出ます。四人分の目玉焼きも、丸いパンも。数年も使えば、こびりつくのは思い出だけです。',
        details: ['鋳鉄、菜種油', '26 cm、2.1 kg', '全熱源・オーブン・直火対応'],
      },
    },
  },
]
