import type { Post } from '#lib/content/post'

export const readingTheTide: Post = {
  slug: 'reading-the-tide',
  author: 'Imke Harms',
  publishedOn: '2026-10-28',
  product: 'tide-clock',
  text: {
    en: {
      title: 'How to read the tide without a table',
      summary: 'Wet sand, bird feet and the slant of a moored boat: three clocks that need no battery.',
      body: [
        'Before there were tables there were oyster catchers. They walk along the edge of the falling water, and if you know which way they are walking, you know which way the water goes.',
        '## Look at the boats',
        'A moored boat points into the stream. When every bow in the harbour swings round within ten minutes, that is slack water, and you have about half an hour in which nothing pulls at you.',
        '## Look at the sand',
        'Dark sand is sand that was under water less than an hour ago. A wide dark band means a falling tide on a flat beach. No dark band at all means that the water is coming, and that you should move your blanket.',
        '## Then hang up a clock',
        'A tide clock takes twelve hours and twenty-five minutes for one turn. It is wrong by a few minutes most days and right about what matters every day: whether to go now or after breakfast.',
      ],
    },
    de: {
      title: 'Die Tide lesen, ohne Tabelle',
      summary: 'Nasser Sand, Vogelfüße und der Winkel eines Bootes: drei Uhren ohne Batterie.',
      body: [
        'Vor den Tabellen gab es Austernfischer. Sie laufen an der Kante des ablaufenden Wassers entlang, und wer weiß, wohin sie laufen, weiß, wohin das Wasser geht.',
        '## Die Boote ansehen',
        'Ein Boot an der Boje zeigt in den Strom. Wenn sich im Hafen alle Buge innerhalb von zehn Minuten drehen, ist Stauwasser, und eine halbe Stunde lang zieht nichts an einem.',
        '## Den Sand ansehen',
        'Dunkler Sand lag vor weniger als einer Stunde noch unter Wasser. Ein breites dunkles Band heißt ablaufendes Wasser an einem flachen Strand. Gar kein Band heißt, dass das Wasser kommt und die Decke umziehen sollte.',
        '## Dann eine Uhr aufhängen',
        'Eine Gezeitenuhr braucht zwölf Stunden und fünfundzwanzig Minuten für eine Runde. Sie liegt an den meisten Tagen um ein paar Minuten daneben und jeden Tag richtig bei dem, worauf es ankommt: jetzt los oder nach dem Frühstück.',
      ],
    },
    fr: {
      title: 'Lire la marée sans annuaire',
      summary: 'Le sable mouillé, les pattes des oiseaux et l’angle d’un bateau : trois horloges sans pile.',
      body: [
        'Avant les annuaires, il y avait les huîtriers. Ils longent le bord de l’eau qui descend, et si l’on sait vers où ils marchent, on sait où va la mer.',
        '## Regardez les bateaux',
        'Un bateau au mouillage pointe dans le courant. Quand toutes les étraves du port pivotent en dix minutes, c’est l’étale, et pendant une demi-heure rien ne vous tire.',
        '## Regardez le sable',
        'Le sable foncé était sous l’eau il y a moins d’une heure. Une large bande sombre, c’est une mer qui descend sur une plage plate. Pas de bande du tout : l’eau arrive, et il faut déplacer la couverture.',
        '## Puis accrochez une horloge',
        'Une horloge des marées met douze heures et vingt-cinq minutes pour un tour. Elle se trompe de quelques minutes presque tous les jours, et jamais sur l’essentiel : partir maintenant, ou après le petit déjeuner.',
      ],
    },
    ja: {
      title: '潮見表なしで潮を読む',
      summary: '濡れた砂、鳥の足、つながれた舟の向き。電池のいらない三つの時計。',
      body: [
        '潮見表ができる前は、ミヤコドリがいました。引いていく水の縁を歩くので、どちらへ歩いているかがわかれば、水の行き先もわかります。',
        '## 舟を見る',
        'つながれた舟は、流れに向かって船首を向けます。港じゅうの船首が十分ほどで向きを変えたら、潮が止まるとき。三十分ほどは、何にも引っぱられません。',
        '## 砂を見る',
        '色の濃い砂は、一時間前まで水の下にあった砂です。濃い帯が広ければ、遠浅の浜で潮が引いているところ。帯がまったくなければ、潮が満ちてきます。敷物を動かしたほうがよいでしょう。',
        '## そして時計を掛ける',
        '潮時計は十二時間二十五分で一周します。たいていの日は数分ずれますが、肝心なところは毎日正しく教えてくれます。今出かけるか、朝食のあとにするか。',
      ],
    },
  },
}
