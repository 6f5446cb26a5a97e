import type { Product } from '#lib/content/product'

export const home: readonly Product[] = [
  {
    slug: 'harbour-lantern',
    category: 'home',
    material: 'metal',
    order: 1,
    prices: {
      USD: 7400,
      EUR: 7500,
      GBP: 6300,
      JPY: 10800,
    },
    text: {
      en: {
        name: 'Harbour Lantern',
        line: 'A warm light that minds no wind',
        description:
          'A rechargeable lantern in the shape that harbours settled on long ago. Warm white, dimmed by turning the top, forty hours on the low setting. Hang it from a branch, a boom or a kitchen hook.',
        details: ['Powder-coated steel, glass', '40 h low, 9 h bright, USB-C', 'Rain and spray proof (IP65)'],
      },
      de: {
        name: 'Hafenlaterne',
        line: 'Warmes Licht, dem Wind egal ist',
        description:
          'Eine Akkulaterne in der Form, auf die sich Häfen vor langer Zeit geeinigt haben. Warmweiß, gedimmt durch Drehen am Deckel, vierzig Stunden auf kleiner Stufe. Für Ast, Baum oder Küchenhaken.',
        details: [
          'Pulverbeschichteter Stahl, Glas',
          '40 h klein, 9 h hell, USB-C',
          'Regen- und spritzfest (IP65)',
        ],
      },
      fr: {
        name: 'Lanterne du port',
        line: 'Une lumière chaude que le vent laisse en paix',
        description:
          'Une lanterne rechargeable, dans la forme que les ports ont adoptée il y a longtemps. Blanc chaud, réglée en tournant le chapeau, quarante heures au plus doux. Pour une branche, une bôme ou un crochet de cuisine.',
        details: ['Acier thermolaqué, verre', '40 h doux, 9 h vif, USB-C', 'Pluie et embruns (IP65)'],
      },
      ja: {
        name: '港のランタン',
        line: '風に動じない、あたたかな灯り',
        description:
          '昔から港で使われてきた形の、充電式ランタン。電球色の光は上部を回して調節でき、弱い光なら40時間。枝にも、帆桁にも、台所のフックにも掛けられます。',
        details: ['粉体塗装鋼、ガラス', '弱40時間・強9時間、USB-C', '雨や波しぶきに対応(IP65)'],
      },
    },
  },
  {
    slug: 'shingle-chair',
    category: 'home',
    material: 'wood',
    order: 9,
    prices: {
      USD: 12900,
      EUR: 12900,
      GBP: 10900,
      JPY: 18900,
    },
    text: {
      en: {
        name: 'Shingle Chair',
        line: 'Folds flat, sits low',
        description:
          'A deck chair low enough for your heels and flat enough for a bicycle rack. Oiled oak, one sheet of striped canvas, four brass bolts. When the canvas fades, we sell you only the canvas.',
        details: ['Oak, cotton canvas, brass', '58 × 90 × 62 cm, 4.2 kg', 'Carries 120 kg'],
      },
      de: {
        name: 'Kieselstuhl',
        line: 'Flach gefaltet, tief gesessen',
        description:
          'Ein Liegestuhl, niedrig genug für die Fersen und flach genug für den Gepäckträger. Geölte Eiche, eine Bahn gestreiftes Tuch, vier Messingbolzen. Verblasst das Tuch, verkaufen wir nur das Tuch.',
        details: ['Eiche, Baumwolltuch, Messing', '58 × 90 × 62 cm, 4,2 kg', 'Trägt 120 kg'],
      },
      fr: {
        name: 'Transat Galet',
        line: 'Se plie à plat, s’assied bas',
        description:
          'Un transat assez bas pour les talons et assez plat pour un porte-bagages. Chêne huilé, un pan de toile rayée, quatre boulons de laiton. Quand la toile passe, nous ne vous vendons que la toile.',
        details: ['Chêne, toile de coton, laiton', '58 × 90 × 62 cm, 4,2 kg', 'Porte 120 kg'],
      },
      ja: {
        name: '砂利浜のチェア',
        line: '平らにたためて、低く座る',
        description:
          'かかとが地面に届く低さで、自転車の荷台に載る薄さ。オイル仕上げのオーク、縞の帆布一枚、真鍮のボルト四本。布が色あせたら、布だけをお届けします。',
        details: ['オーク、綿帆布、真鍮', '58 × 90 × 62 cm、4.2 kg', '耐荷重120 kg'],
      },
    },
  },
  {
    slug: 'tide-clock',
    category: 'home',
    material: 'wood',
    order: 10,
    prices: {
      USD: 9600,
      EUR: 9800,
      GBP: 8200,
      JPY: 14500,
    },
    text: {
      en: {
        name: 'Tide Clock',
        line: 'Tells you when, not what time',
        description:
          'One hand, one turn from high water to high water: twelve hours and twenty-five minutes. Set it once at your own beach and you will know from the kitchen whether there is sand today.',
        details: ['Ash, brass hand, quartz movement', '24 cm across', 'For Atlantic and North Sea tides'],
      },
      de: {
        name: 'Gezeitenuhr',
        line: 'Sagt nicht wie spät, sondern wann',
        description:
          'Ein Zeiger, eine Runde von Hochwasser zu Hochwasser: zwölf Stunden und fünfundzwanzig Minuten. Einmal am eigenen Strand gestellt, weiß man in der Küche, ob heute Sand da ist.',
        details: ['Esche, Messingzeiger, Quarzwerk', 'Durchmesser 24 cm', 'Für Atlantik und Nordsee'],
      },
      fr: {
        name: 'Horloge des marées',
        line: 'Elle dit quand, pas quelle heure',
        description:
          'Une aiguille, un tour d’une pleine mer à la suivante : douze heures et vingt-cinq minutes. Réglez-la une fois sur votre plage, et vous saurez de la cuisine s’il y a du sable aujourd’hui.',
        details: [
          'Frêne, aiguille de laiton, quartz',
          '24 cm de diamètre',
          'Pour l’Atlantique et la mer du Nord',
        ],
      },
      ja: {
        name: '潮時計',
        line: '時刻ではなく、潮時を告げる',
        description:
          '針は一本。満潮から次の満潮まで、12時間25分で一周します。なじみの浜で一度合わせれば、今日砂浜が現れているかどうか、台所にいながらわかります。',
        details: ['トネリコ、真鍮の針、クオーツ', '直径24 cm', '大西洋・北海の潮に対応'],
      },
    },
  },
  {
    slug: 'groyne-stool',
    category: 'home',
    material: 'wood',
    order: 20,
    prices: {
      USD: 11800,
      EUR: 11900,
      GBP: 9900,
      JPY: 17400,
    },
    text: {
      en: {
        name: 'Groyne Stool',
        line: 'Three legs never wobble',
        description:
          'Oak from old groynes, the timbers that hold a beach in place, after forty years of holding. Three legs stand on any floor, and a ring of rope keeps them from parting company.',
        details: ['Reclaimed oak, hemp rope', '46 cm high, 34 cm across, 3.6 kg', 'Carries 130 kg'],
      },
      de: {
        name: 'Buhnenhocker',
        line: 'Drei Beine wackeln nie',
        description:
          'Eiche aus alten Buhnen, den Pfählen, die einen Strand festhalten, nach vierzig Jahren Festhalten. Drei Beine stehen auf jedem Boden, und ein Ring aus Tau hält sie zusammen.',
        details: ['Alte Eiche, Hanftau', '46 cm hoch, 34 cm breit, 3,6 kg', 'Trägt 130 kg'],
      },
      fr: {
        name: 'Tabouret Épi',
        line: 'Trois pieds ne boitent jamais',
        description:
          'Du chêne de vieux épis, ces pieux qui retiennent une plage, après quarante ans de service. Trois pieds tiennent sur n’importe quel sol, et un anneau de cordage les garde ensemble.',
        details: ['Chêne de récupération, chanvre', '46 cm de haut, 34 cm de large, 3,6 kg', 'Porte 130 kg'],
      },
      ja: {
        name: '突堤のスツール',
        line: '三本脚は、がたつかない',
        description:
          '砂浜を守ってきた突堤の杭を、四十年の務めのあとに譲り受けたオーク材です。三本の脚はどんな床にも落ち着き、縄の輪がしっかりつなぎとめます。',
        details: ['古材オーク、麻縄', '高さ46 cm、直径34 cm、3.6 kg', '耐荷重130 kg'],
      },
    },
  },
]
