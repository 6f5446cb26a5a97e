import type { Product } from '#lib/content/product'

export const textiles: readonly Product[] = [
  {
    slug: 'dune-blanket',
    category: 'textiles',
    material: 'wool',
    order: 3,
    prices: {
      USD: 16500,
      EUR: 16900,
      GBP: 14200,
      JPY: 24800,
    },
    text: {
      en: {
        name: 'Dune Blanket',
        line: 'Undyed wool, woven in one piece',
        description:
          'Woven from the wool of sheep that graze on dikes, in the three colours the sheep come in. Dense enough to stop an onshore wind, soft enough to be the reason you stay for the sunset.',
        details: ['100 % new wool, undyed', '140 × 200 cm, 1.3 kg', 'Air it rather than wash it'],
      },
      de: {
        name: 'Dünendecke',
        line: 'Ungefärbte Wolle, in einem Stück gewebt',
        description:
          'Gewebt aus der Wolle von Deichschafen, in den drei Farben, in denen die Schafe vorkommen. Dicht genug gegen auflandigen Wind, weich genug, um bis zum Sonnenuntergang zu bleiben.',
        details: ['100 % Schurwolle, ungefärbt', '140 × 200 cm, 1,3 kg', 'Lüften statt waschen'],
      },
      fr: {
        name: 'Plaid Dune',
        line: 'Laine non teinte, tissée d’une seule pièce',
        description:
          'Tissé avec la laine des moutons qui paissent sur les digues, dans les trois couleurs qu’ont les moutons. Assez dense pour arrêter le vent du large, assez doux pour vous faire rester jusqu’au coucher du soleil.',
        details: ['100 % laine vierge, non teinte', '140 × 200 cm, 1,3 kg', 'Aérer plutôt que laver'],
      },
      ja: {
        name: '砂丘のブランケット',
        line: '染めないウールを一枚織りで',
        description:
          '堤防で草を食む羊の毛を、羊そのままの三つの色で織りました。海風を通さない密度と、日が沈むまで帰りたくなくなる柔らかさを併せ持ちます。',
        details: ['新毛100 %、無染色', '140 × 200 cm、1.3 kg', '洗わず、風に当てて'],
      },
    },
  },
  {
    slug: 'ebb-towel',
    category: 'textiles',
    material: 'cloth',
    order: 7,
    prices: {
      USD: 4200,
      EUR: 4300,
      GBP: 3600,
      JPY: 6200,
    },
    text: {
      en: {
        name: 'Ebb Towel',
        line: 'Waffle linen that dries on the way home',
        description:
          'Half linen, half cotton, woven as a waffle that drinks up a swim and is dry again by the time you have found your keys. Sand falls out of it. It gets softer every summer.',
        details: ['50 % linen, 50 % cotton', '100 × 180 cm, 420 g', 'Machine wash 60 °C'],
      },
      de: {
        name: 'Ebbe-Tuch',
        line: 'Waffelleinen, trocken bis zu Hause',
        description:
          'Halb Leinen, halb Baumwolle, als Waffel gewebt: Es trinkt das Bad weg und ist wieder trocken, bis der Schlüssel gefunden ist. Sand fällt heraus. Es wird jeden Sommer weicher.',
        details: ['50 % Leinen, 50 % Baumwolle', '100 × 180 cm, 420 g', 'Maschinenwäsche 60 °C'],
      },
      fr: {
        name: 'Serviette Jusant',
        line: 'Lin gaufré, sec avant d’être rentré',
        description:
          'Moitié lin, moitié coton, tissée en nid d’abeille : elle boit la baignade et se retrouve sèche le temps de chercher ses clés. Le sable en tombe tout seul. Plus douce à chaque été.',
        details: ['50 % lin, 50 % coton', '100 × 180 cm, 420 g', 'Lavage à 60 °C'],
      },
      ja: {
        name: '引き潮のタオル',
        line: '帰り道で乾くワッフル織りのリネン',
        description:
          '麻と綿を半分ずつ、ワッフル地に織りました。泳いだ後の水をよく吸い、鍵を探しているうちにもう乾いています。砂はさらりと落ち、夏を越すたびに柔らかくなります。',
        details: ['麻50 %、綿50 %', '100 × 180 cm、420 g', '60 °Cで洗濯機洗い可'],
      },
    },
  },
  {
    slug: 'squall-hat',
    category: 'textiles',
    material: 'cloth',
    order: 12,
    prices: {
      USD: 3900,
      EUR: 3900,
      GBP: 3300,
      JPY: 5800,
    },
    text: {
      en: {
        name: 'Squall Hat',
        line: 'Waxed cotton, long at the neck',
        description:
          'A sou’wester for people who do not own a boat. The brim runs long at the back so that rain goes down the coat and not the collar, and it folds into a pocket when the squall is through.',
        details: ['Waxed cotton, cotton lining', 'Sizes adjust from 54 to 61 cm', 'Rewax once a season'],
      },
      de: {
        name: 'Böenhut',
        line: 'Gewachste Baumwolle, hinten lang',
        description:
          'Ein Südwester für Leute ohne Boot. Die Krempe ist hinten lang, damit der Regen am Mantel herunterläuft und nicht in den Kragen, und ist die Böe durch, passt er in die Tasche.',
        details: [
          'Gewachste Baumwolle, Baumwollfutter',
          'Verstellbar von 54 bis 61 cm',
          'Einmal im Jahr nachwachsen',
        ],
      },
      fr: {
        name: 'Suroît Grain',
        line: 'Coton ciré, long sur la nuque',
        description:
          'Un suroît pour ceux qui n’ont pas de bateau. Le bord descend à l’arrière, la pluie coule sur le manteau et non dans le col, et une fois le grain passé il se plie dans une poche.',
        details: ['Coton ciré, doublure coton', 'Réglable de 54 à 61 cm', 'À cirer une fois par saison'],
      },
      ja: {
        name: 'スコールハット',
        line: 'ワックスドコットン、後ろは長めに',
        description:
          '船を持たない人のための防水帽。後ろのつばが長いので、雨は襟ではなくコートの背を流れ落ちます。通り雨が過ぎたら、たたんでポケットへ。',
        details: ['ワックスドコットン、裏地は綿', '54〜61 cmで調節可', '年に一度ワックスを塗り直す'],
      },
    },
  },
  {
    slug: 'skipper-jumper',
    category: 'textiles',
    material: 'wool',
    order: 18,
    prices: {
      USD: 14800,
      EUR: 14900,
      GBP: 12600,
      JPY: 21800,
    },
    text: {
      en: {
        name: 'Skipper Jumper',
        line: 'Tight-knit wool, and stripes to be seen by',
        description:
          'Knitted so close that drizzle gives up on it. The stripes began as a way to find a man in the water, and the high neck as a way to keep him out of bed with a cold. Elbows are doubled.',
        details: ['100 % merino, spun in Europe', 'XS to XXL, about 620 g', 'Wool wash 30 °C, dry flat'],
      },
      de: {
        name: 'Schipperpullover',
        line: 'Dicht gestrickt, mit Streifen zum Gesehenwerden',
        description:
          'So eng gestrickt, dass Nieselregen aufgibt. Die Streifen halfen einst, einen Mann im Wasser zu finden, und der hohe Kragen bewahrte ihn vor dem Schnupfen. Ellenbogen doppelt.',
        details: [
          '100 % Merino, in Europa gesponnen',
          'XS bis XXL, etwa 620 g',
          'Wollwäsche 30 °C, liegend trocknen',
        ],
      },
      fr: {
        name: 'Pull marin du skipper',
        line: 'Laine serrée, et des rayures pour être vu',
        description:
          'Tricoté si serré que le crachin renonce. Les rayures servaient à retrouver un homme à la mer, le col montant à lui éviter le rhume. Coudes doublés.',
        details: [
          '100 % mérinos, filé en Europe',
          'Du XS au XXL, environ 620 g',
          'Lavage laine 30 °C, sécher à plat',
        ],
      },
      ja: {
        name: '船頭のセーター',
        line: '目の詰んだウールと、目印の縞',
        description:
          '霧雨もあきらめるほど、きつく編んであります。縞はもともと、海に落ちた人を見つけるため。高い襟は風邪をひかせないため。肘は二重です。',
        details: ['メリノウール100 %、欧州紡績', 'XS〜XXL、約620 g', '30 °Cウール洗い、平干し'],
      },
    },
  },
]
