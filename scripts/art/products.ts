import { brineJar, kelpSoap, lockerPouch, oarBrush } from './bath.ts'
import { coveDryBag, jettyTote, stormFlask } from './carry.ts'
import { harbourLantern, shingleChair, tideClock } from './home.ts'
import { driftwoodBoard, keelMug, signalKettle } from './kitchen.ts'
import { crabBasket, ferryPan, groyneStool, skipperJumper } from './more.ts'
import { MOODS, scene } from './scene.ts'
import { gullCarafe, marramNapkins, pierCandlestick, shoalBowl } from './table.ts'
import { duneBlanket, ebbTowel, squallHat } from './textiles.ts'

/** Every product's picture as SVG, by slug. */
export const productPictures: Readonly<Record<string, () => string>> = {
  'harbour-lantern': () => scene('harbour-lantern', MOODS.dusk, harbourLantern(), 1.02),
  'signal-kettle': () => scene('signal-kettle', MOODS.morning, signalKettle(), 1.08),
  'dune-blanket': () => scene('dune-blanket', MOODS.sea, duneBlanket(), 1.16),
  'cove-dry-bag': () => scene('cove-dry-bag', MOODS.fog, coveDryBag(), 1.08),
  'keel-mug': () => scene('keel-mug', MOODS.clay, keelMug(), 1.3),
  'storm-flask': () => scene('storm-flask', MOODS.sand, stormFlask(), 1.14),
  'ebb-towel': () => scene('ebb-towel', MOODS.morning, ebbTowel(), 1.12),
  'jetty-tote': () => scene('jetty-tote', MOODS.sea, jettyTote(), 1.1),
  'shingle-chair': () => scene('shingle-chair', MOODS.sand, shingleChair(), 1.22),
  'tide-clock': () =>
    scene('tide-clock', MOODS.clay, `<g transform="translate(0 -130)">${tideClock()}</g>`, 1.12),
  'driftwood-board': () => scene('driftwood-board', MOODS.fog, driftwoodBoard(), 1.06),
  'squall-hat': () => scene('squall-hat', MOODS.dusk, squallHat(), 1.12),
  'ferry-pan': () => scene('ferry-pan', MOODS.sea, ferryPan(), 1.06),
  'skipper-jumper': () => scene('skipper-jumper', MOODS.morning, skipperJumper(), 1.08),
  'crab-basket': () => scene('crab-basket', MOODS.fog, crabBasket(), 1.14),
  'groyne-stool': () => scene('groyne-stool', MOODS.clay, groyneStool(), 1.1),
  'shoal-bowl': () => scene('shoal-bowl', MOODS.sand, shoalBowl(), 1.16),
  'gull-carafe': () => scene('gull-carafe', MOODS.clay, gullCarafe(), 1.06),
  'marram-napkins': () => scene('marram-napkins', MOODS.fog, marramNapkins(), 1.2),
  'pier-candlestick': () => scene('pier-candlestick', MOODS.dusk, pierCandlestick(), 1.18),
  'kelp-soap': () => scene('kelp-soap', MOODS.sea, kelpSoap(), 1.16),
  'brine-jar': () => scene('brine-jar', MOODS.morning, brineJar(), 1.04),
  'oar-brush': () => scene('oar-brush', MOODS.fog, oarBrush(), 1.1),
  'locker-pouch': () => scene('locker-pouch', MOODS.sand, lockerPouch(), 1.14),
}
