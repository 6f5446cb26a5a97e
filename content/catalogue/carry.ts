import type { Product } from '#lib/content/product'

export const carry: readonly Product[] = [
  {
    slug: 'cove-dry-bag',
    category: 'carry',
    material: 'cloth',
    order: 4,
    prices: {
      USD: 5800,
      EUR: 5900,
      GBP: 4900,
      JPY: 8500,
    },
    text: {
      en: {
        name: 'Cove Dry Bag',
        line: 'Twenty litres that stay dry',
        description:
          'Roll the top three times and swim. Welded seams, a shoulder strap that floats, and one inside pocket so that the keys are not at the bottom. Made from fabric that used to be fishing nets.',
        details: ['Recycled nylon, welded seams', '20 l, 390 g', 'Waterproof to 1 m'],
      },
      de: {
        name: 'Buchtsack',
        line: 'Zwanzig Liter, die trocken bleiben',
        description:
          'Oben dreimal rollen und losschwimmen. Verschweißte Nähte, ein Gurt, der schwimmt, und eine Innentasche, damit der Schlüssel nicht ganz unten liegt. Aus Stoff, der einmal Fischernetz war.',
        details: ['Recyceltes Nylon, verschweißte Nähte', '20 l, 390 g', 'Wasserdicht bis 1 m'],
      },
      fr: {
        name: 'Sac étanche Anse',
        line: 'Vingt litres qui restent au sec',
        description:
          'Roulez le haut trois fois et nagez. Coutures soudées, une bandoulière qui flotte et une poche intérieure, pour que les clés ne soient pas au fond. Dans une toile qui fut un filet de pêche.',
        details: ['Nylon recyclé, coutures soudées', '20 l, 390 g', 'Étanche jusqu’à 1 m'],
      },
      ja: {
        name: '入り江のドライバッグ',
        line: '濡れない20リットル',
        description:
          '口を三回巻けば、そのまま泳げます。縫い目は溶着、ストラップは水に浮き、内ポケットのおかげで鍵が底に沈みません。生地はかつて漁網だったものです。',
        details: ['再生ナイロン、溶着シーム', '20 L、390 g', '水深1 mまで防水'],
      },
    },
  },
  {
    slug: 'jetty-tote',
    category: 'carry',
    material: 'cloth',
    order: 8,
    prices: {
      USD: 4800,
      EUR: 4900,
      GBP: 4100,
      JPY: 6900,
    },
    text: {
      en: {
        name: 'Jetty Tote',
        line: 'Sailcloth, with handles of rope',
        description:
          'Sewn by a sailmaker from the off-cuts of mainsails. It stands up by itself while you fill it, and the rope handles are spliced, not knotted, so they lie flat on the shoulder.',
        details: ['Cotton sailcloth, spliced rope', '38 × 42 × 16 cm', 'Carries 15 kg'],
      },
      de: {
        name: 'Stegtasche',
        line: 'Segeltuch mit Griffen aus Tau',
        description:
          'Von einem Segelmacher aus Resten von Großsegeln genäht. Sie steht beim Füllen von selbst, und die Taue sind gespleißt statt geknotet und liegen flach auf der Schulter.',
        details: ['Baumwoll-Segeltuch, gespleißtes Tau', '38 × 42 × 16 cm', 'Trägt 15 kg'],
      },
      fr: {
        name: 'Cabas Ponton',
        line: 'Toile à voile, anses en cordage',
        description:
          'Cousu par un voilier dans des chutes de grand-voile. Il tient debout tout seul pendant qu’on le remplit, et les anses sont épissées, non nouées : elles restent à plat sur l’épaule.',
        details: ['Toile à voile en coton, cordage épissé', '38 × 42 × 16 cm', 'Porte 15 kg'],
      },
      ja: {
        name: '桟橋のトート',
        line: '帆布と、ロープの持ち手',
        description:
          '帆職人がメインセイルの端布から縫っています。荷物を入れる間も自立し、持ち手は結ばずに撚り継いだロープなので、肩に平らになじみます。',
        details: ['綿帆布、撚り継ぎロープ', '38 × 42 × 16 cm', '耐荷重15 kg'],
      },
    },
  },
  {
    slug: 'storm-flask',
    category: 'carry',
    material: 'metal',
    order: 6,
    prices: {
      USD: 3600,
      EUR: 3600,
      GBP: 2900,
      JPY: 5200,
    },
    text: {
      en: {
        name: 'Storm Flask',
        line: 'Hot for eleven hours, by test',
        description:
          'We left it on the breakwater in January, and eleven hours later it still burned our tongues. Double steel, a cup that is a real cup, and a cork-wrapped grip for wet hands.',
        details: ['Double-walled steel, cork', '750 ml, 410 g', 'Hot 11 h, cold 26 h'],
      },
      de: {
        name: 'Sturmflasche',
        line: 'Elf Stunden heiß, nachgemessen',
        description:
          'Wir haben sie im Januar auf der Mole stehen lassen, und nach elf Stunden haben wir uns noch die Zunge verbrannt. Doppelter Stahl, ein Becher, der ein Becher ist, und Kork für nasse Hände.',
        details: ['Doppelwandiger Stahl, Kork', '750 ml, 410 g', 'Heiß 11 h, kalt 26 h'],
      },
      fr: {
        name: 'Gourde Tempête',
        line: 'Onze heures au chaud, mesurées',
        description:
          'Nous l’avons laissée sur la jetée en janvier ; onze heures plus tard, elle nous brûlait encore la langue. Double paroi, un gobelet qui en est un, et du liège pour les mains mouillées.',
        details: ['Acier double paroi, liège', '750 ml, 410 g', 'Chaud 11 h, froid 26 h'],
      },
      ja: {
        name: '嵐の魔法瓶',
        line: '実測、11時間熱いまま',
        description:
          '1月の防波堤に置いておいたところ、11時間後でもまだ舌をやけどするほどでした。二重構造の鋼、カップとして使えるふた、濡れた手でも滑らないコルク巻き。',
        details: ['二重構造ステンレス、コルク', '750 ml、410 g', '保温11時間、保冷26時間'],
      },
    },
  },
  {
    slug: 'crab-basket',
    category: 'carry',
    material: 'wood',
    order: 19,
    prices: {
      USD: 7800,
      EUR: 7900,
      GBP: 6700,
      JPY: 11500,
    },
    text: {
      en: {
        name: 'Crab Basket',
        line: 'Willow, made for crabs, good for bread',
        description:
          'The shape that crabbers carry along the pier: flat below, so that it stands in a boat, and one strong handle over the middle. Woven of unpeeled willow that grows between our ditches.',
        details: ['Whole willow, unpeeled', '40 × 28 × 34 cm, 1.1 kg', 'Carries 12 kg'],
      },
      de: {
        name: 'Krabbenkorb',
        line: 'Weide, für Krabben gemacht, gut für Brot',
        description:
          'Die Form, die Krabbenfischer über den Steg tragen: unten flach, damit er im Boot steht, und ein starker Henkel über der Mitte. Geflochten aus ungeschälter Weide, die zwischen unseren Gräben wächst.',
        details: ['Ganze Weide, ungeschält', '40 × 28 × 34 cm, 1,1 kg', 'Trägt 12 kg'],
      },
      fr: {
        name: 'Panier à crabes',
        line: 'Osier, fait pour les crabes, bon pour le pain',
        description:
          'La forme que les pêcheurs portent le long du quai : plate dessous, pour tenir dans une barque, et une anse solide au milieu. Tressé dans l’osier brut qui pousse entre nos fossés.',
        details: ['Osier brut, non pelé', '40 × 28 × 34 cm, 1,1 kg', 'Porte 12 kg'],
      },
      ja: {
        name: '蟹かご',
        line: '蟹のための柳かご、パンにもよし',
        description:
          '蟹捕りたちが桟橋を運ぶ、昔ながらの形。舟の中でも立つように底は平らで、持ち手は真ん中に太いのが一本。水路のほとりに育つ、皮つきの柳で編んでいます。',
        details: ['皮つき柳', '40 × 28 × 34 cm、1.1 kg', '耐荷重12 kg'],
      },
    },
  },
]
