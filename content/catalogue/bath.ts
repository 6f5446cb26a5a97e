import type { Product } from '#lib/content/product'

export const bath: readonly Product[] = [
  {
    slug: 'kelp-soap',
    category: 'bath',
    order: 21,
    prices: {
      USD: 1600,
      EUR: 1600,
      GBP: 1400,
      JPY: 2300,
    },
    text: {
      en: {
        name: 'Kelp & Oat Soap',
        line: 'Two bars that smell of a walk',
        description:
          'One bar with kelp and sea salt for after the garden, one with oats for after the sun. Cold-stirred, cured for six weeks, wrapped in nothing but paper.',
        details: ['Olive and rapeseed oil, kelp, oats', 'Two bars of 120 g', 'Without perfume and palm oil'],
      },
      de: {
        name: 'Tang- und Haferseife',
        line: 'Zwei Stücke, die nach Spaziergang riechen',
        description:
          'Ein Stück mit Tang und Meersalz für nach dem Garten, eines mit Hafer für nach der Sonne. Kalt gerührt, sechs Wochen gereift, in nichts als Papier gewickelt.',
        details: ['Oliven- und Rapsöl, Tang, Hafer', 'Zwei Stücke zu 120 g', 'Ohne Parfüm und Palmöl'],
      },
      fr: {
        name: 'Savons varech et avoine',
        line: 'Deux pains qui sentent la promenade',
        description:
          'L’un au varech et au sel marin, pour après le jardin ; l’autre à l’avoine, pour après le soleil. Saponifiés à froid, séchés six semaines, emballés de papier et de rien d’autre.',
        details: [
          'Huiles d’olive et de colza, varech, avoine',
          'Deux pains de 120 g',
          'Sans parfum ni huile de palme',
        ],
      },
      ja: {
        name: '昆布とオートの石けん',
        line: '散歩の匂いのする二個組',
        description:
          '庭仕事のあとには昆布と海塩の一個、日に焼けたあとにはオート麦の一個。低温でじっくり混ぜ、六週間寝かせ、紙だけで包みました。',
        details: ['オリーブ油、菜種油、昆布、オート麦', '120 g × 2個', '香料・パーム油不使用'],
      },
    },
  },
  {
    slug: 'brine-jar',
    category: 'bath',
    material: 'glass',
    order: 22,
    prices: {
      USD: 2800,
      EUR: 2900,
      GBP: 2400,
      JPY: 4200,
    },
    text: {
      en: {
        name: 'Brine Jar',
        line: 'Bath salt, and a jar to keep',
        description:
          'Coarse salt from the pans behind the dike, some of it pink from the clay. Two scoops turn a bath into the North Sea, only warm. When it is empty, the jar takes a kilo of flour.',
        details: ['Sea salt, nothing else', '900 g, glass jar, beech scoop', 'Refills in paper bags'],
      },
      de: {
        name: 'Soleglas',
        line: 'Badesalz und ein Glas zum Behalten',
        description:
          'Grobes Salz aus den Pfannen hinter dem Deich, manches rosa vom Klei. Zwei Schaufeln machen aus der Wanne die Nordsee, nur warm. Ist es leer, fasst das Glas ein Kilo Mehl.',
        details: ['Meersalz, sonst nichts', '900 g, Glas, Schaufel aus Buche', 'Nachfüllung im Papierbeutel'],
      },
      fr: {
        name: 'Bocal de saumure',
        line: 'Du sel de bain, et un bocal à garder',
        description:
          'Du gros sel des marais derrière la digue, un peu rose d’argile. Deux pelles changent la baignoire en mer du Nord, mais chaude. Une fois vide, le bocal prend un kilo de farine.',
        details: [
          'Sel marin, rien d’autre',
          '900 g, bocal en verre, pelle en hêtre',
          'Recharges en sachet papier',
        ],
      },
      ja: {
        name: '塩のジャー',
        line: 'バスソルトと、残しておきたい瓶',
        description:
          '堤防の裏の塩田でとれた粗塩。粘土でほんのり桃色の粒もあります。さじ二杯で、湯船が温かい北海に。使い切ったあとの瓶には、小麦粉がちょうど一キロ入ります。',
        details: ['海塩のみ', '900 g、ガラス瓶、ブナのさじ', '紙袋入り詰め替えあり'],
      },
    },
  },
  {
    slug: 'oar-brush',
    category: 'bath',
    material: 'wood',
    order: 23,
    prices: {
      USD: 3400,
      EUR: 3500,
      GBP: 2900,
      JPY: 4900,
    },
    text: {
      en: {
        name: 'Oar Brush',
        line: 'For the part of the back you cannot reach',
        description:
          'Carved like the blade of an oar, from beech that floats if you drop it. The bristles are plant fibre, firm when dry and kind when wet. It hangs from its loop and dries by morning.',
        details: ['Oiled beech, tampico fibre, hemp', '41 cm, 180 g', 'Hang up to dry'],
      },
      de: {
        name: 'Ruderbürste',
        line: 'Für die Stelle am Rücken',
        description:
          'Geschnitzt wie ein Ruderblatt, aus Buche, die schwimmt, wenn sie fällt. Die Borsten sind Pflanzenfaser: trocken fest, nass freundlich. Sie hängt an ihrer Schlaufe und ist bis morgens trocken.',
        details: ['Geölte Buche, Tampico, Hanf', '41 cm, 180 g', 'Hängend trocknen'],
      },
      fr: {
        name: 'Brosse Aviron',
        line: 'Pour l’endroit du dos qu’on n’atteint pas',
        description:
          'Taillée comme une pale d’aviron, dans un hêtre qui flotte si on le lâche. Les poils sont des fibres végétales : fermes à sec, douces mouillées. Pendue à sa boucle, elle est sèche au matin.',
        details: ['Hêtre huilé, fibre de tampico, chanvre', '41 cm, 180 g', 'Suspendre pour sécher'],
      },
      ja: {
        name: '櫂のボディブラシ',
        line: '背中の、手の届かないところに',
        description:
          '櫂の水かきの形に削り出した、落としても水に浮くブナのブラシ。毛は植物繊維で、乾けばしっかり、濡れればやさしい肌あたり。掛けておけば朝には乾きます。',
        details: ['オイル仕上げのブナ、タンピコ、麻', '41 cm、180 g', '吊るして乾かす'],
      },
    },
  },
  {
    slug: 'locker-pouch',
    category: 'bath',
    material: 'cloth',
    order: 24,
    prices: {
      USD: 3200,
      EUR: 3200,
      GBP: 2700,
      JPY: 4700,
    },
    text: {
      en: {
        name: 'Locker Pouch',
        line: 'A wash bag that has met water before',
        description:
          'Sailcloth outside, waxed lining inside, and a brass zip that a wet thumb can open. It stands on the edge of a basin, and what leaks in it stays in it.',
        details: ['Cotton sailcloth, waxed lining, brass', '24 × 16 × 10 cm', 'Wipe clean'],
      },
      de: {
        name: 'Spindtasche',
        line: 'Ein Kulturbeutel, der Wasser kennt',
        description:
          'Außen Segeltuch, innen gewachst, und ein Messingreißverschluss, den ein nasser Daumen aufbekommt. Sie steht auf dem Beckenrand, und was in ihr ausläuft, bleibt in ihr.',
        details: ['Segeltuch, gewachstes Futter, Messing', '24 × 16 × 10 cm', 'Feucht abwischen'],
      },
      fr: {
        name: 'Trousse Caisson',
        line: 'Une trousse de toilette qui connaît l’eau',
        description:
          'Toile à voile dehors, doublure cirée dedans, et une fermeture en laiton qu’un pouce mouillé sait ouvrir. Elle tient au bord du lavabo, et ce qui y fuit y reste.',
        details: ['Toile à voile, doublure cirée, laiton', '24 × 16 × 10 cm', 'Essuyer avec un linge humide'],
      },
      ja: {
        name: 'ロッカーポーチ',
        line: '水を知っている洗面ポーチ',
        description:
          '外は帆布、内はワックス加工。真鍮のファスナーは、濡れた親指でも開きます。洗面台の縁に自立し、中でこぼれたものは外に漏れません。',
        details: ['綿帆布、ワックス裏地、真鍮', '24 × 16 × 10 cm', '水拭き'],
      },
    },
  },
]
