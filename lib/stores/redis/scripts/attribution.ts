import { PURCHASE } from '#lib/core/events/event'

/** Whoever has reached so many goals brings in no further name, so that invented names cannot fill the day. */
const MOST_NEW_NAMES = 8

/**
 * Lua that counts exposures, conversions and vitals in the cells of a visitor. Needs `visitorState`, `experimentSums`
 * and `dayCounters`.
 *
 * Whoever is seen in a second variant is taken out: the visitor, their goals and revenue are subtracted on that day from
 * every cell in which they were counted, and never counted again. Totals are then as if they had never come; the days
 * before keep them, and so do histograms of vitals.
 */
export const attribution = `
local PURCHASE = '${PURCHASE}'

local function newState(experiment, variant, batch)
  return {
    variant = variant, country = batch.facts.country, market = batch.facts.market, device = batch.facts.device,
    channel = 0, isReturning = false, flags = 0, epoch = experiment.epoch, preViews = 0, preRevenue = 0, goals = '', revenue = 0,
  }
end

-- the cells that the batch may change, so that one command reads them all
local function wantCells(sums, batch, index, state, isYesterday, event)
  local experiment = batch.experiments[index]
  want(sums, experiment.name .. '.~')
  if event and not (state and state.since) then
    state = newState(experiment, event.variant, batch)
    state.channel, state.isReturning = event.channel, event.isReturning
  end
  if not state then return end
  local variant, prefix = experiment.variants[state.variant], prefixOf(experiment, state.epoch, isYesterday)
  want(sums, prefix .. 'mixed')
  if not variant then return end
  for _, segment in ipairs(segmentsOf(state, batch.markets)) do want(sums, prefix .. variant .. '.' .. segment) end
  want(sums, prefix .. variant .. '.country:(other)')
end

-- so that a reader finds the cells of a day
local function noteCells(sums, experiment, state)
  local names, variant = namesOf(sums, experiment), experiment.variants[state.variant]
  note(names, 'epochs', integer(state.epoch))
  if variant then note(names, 'variants', variant) end
  if state.country ~= OTHER_COUNTRY then note(names, 'countries', state.country) end
end

local function subtract(sums, batch, index, state, isYesterday)
  local experiment = batch.experiments[index]
  noteCells(sums, experiment, state)
  eachCell(sums, experiment, state, batch.markets, isYesterday, function(cell, isAll)
    addVisitor(cell, isAll, state, -1)
    if state.revenue > 0 then addRevenue(cell, isAll, state, -state.revenue) end
    if hasBit(state.flags, PURCHASED) then addGoal(cell, batch.purchase, state, -1) end
    for at = 1, #state.goals, GOAL_LENGTH do addGoal(cell, string.sub(state.goals, at, at + GOAL_LENGTH - 1), state, -1) end
  end)
end

local function countMixed(sums, batch, index, state, sign, isYesterday)
  local field = prefixOf(batch.experiments[index], state.epoch, isYesterday) .. 'mixed'
  sums.changed[field] = integer(tonumber(sums.changed[field] or sums.found[field] or 0) + sign)
end

local function takeOut(sums, batch, index, state, isYesterday)
  subtract(sums, batch, index, state, isYesterday)
  countMixed(sums, batch, index, state, 1, isYesterday)
  state.variant, state.changed = MIXED, true
end

local function expose(sums, batch, states, event)
  local index, state = event.experiment, states[event.experiment]
  if state and state.variant == MIXED then return end
  if state and state.since then
    if state.variant ~= event.variant then takeOut(sums, batch, index, state, event.isYesterday) end
    return
  end
  local experiment, flags = batch.experiments[index], state and state.flags or 0
  local names = namesOf(sums, experiment)
  state = newState(experiment, event.variant, batch)
  state.since, state.flags, state.changed = event.at, flags, true
  state.channel, state.isReturning = event.channel, event.isReturning
  state.preViews, state.preRevenue = event.preViews, event.preRevenue
  state.country = noteCountry(names, state.country)
  noteCells(sums, experiment, state)
  states[index] = state
  eachCell(sums, experiment, state, batch.markets, event.isYesterday, function(cell, isAll) addVisitor(cell, isAll, state, 1) end)
end

-- whether the goal is new to the visitor, and whether there was a place for it
local function reach(names, state, event)
  if event.goal == PURCHASE then
    local isNew = not hasBit(state.flags, PURCHASED)
    if isNew then state.flags = state.flags + PURCHASED end
    return isNew, true
  end
  for at = 1, #state.goals, GOAL_LENGTH do
    if string.sub(state.goals, at, at + GOAL_LENGTH - 1) == event.short then return false, true end
  end
  local reached = #state.goals / GOAL_LENGTH
  local isKnown = string.find(',' .. names.goals .. ',', ',' .. event.goal .. ',', 1, true)
  if reached >= MOST_GOALS or not (event.isDeclared or isKnown or reached < ${MOST_NEW_NAMES}) then return false, false end
  if not noteGoal(names, event.goal) then return false, false end
  state.goals = state.goals .. event.short
  return true, true
end

-- false when the goal found no place
local function convert(sums, batch, index, state, event)
  local experiment = batch.experiments[index]
  local isCounted = state.since and state.variant ~= MIXED and experiment.variants[state.variant]
  if not isCounted or event.at < state.since or event.at - state.since > event.windowSeconds then return true end
  local names = namesOf(sums, experiment)
  local isNew, isPlaced = reach(names, state, event)
  if event.goal == PURCHASE and isNew then note(names, 'goals', PURCHASE) end
  if not isNew and event.revenue == 0 then return isPlaced end
  noteCells(sums, experiment, state)
  eachCell(sums, experiment, state, batch.markets, event.isYesterday, function(cell, isAll)
    if isNew then addGoal(cell, event.short, state, 1) end
    if event.revenue > 0 then addRevenue(cell, isAll, state, event.revenue) end
  end)
  state.revenue, state.changed = state.revenue + event.revenue, true
  return isPlaced
end

local function vitalField(experiment, state, variant, event)
  local epoch = state and state.since and state.epoch or experiment.epoch
  return prefixOf(experiment, epoch, event.isYesterday) .. experiment.variants[variant] .. '.vital:' .. VITALS[event.metric + 1], epoch
end

-- the first value of a visitor in the variant that the page showed them
local function observeVital(sums, batch, states, event, shown)
  local experiment, state, bit = batch.experiments[shown.experiment], states[shown.experiment], 2 ^ event.metric
  if not state then
    state = newState(experiment, shown.variant, batch)
    states[shown.experiment] = state
  end
  if state.variant ~= shown.variant or hasBit(state.flags, bit) then return end
  state.flags, state.changed = state.flags + bit, true
  local field, epoch = vitalField(experiment, state, shown.variant, event)
  local names = namesOf(sums, experiment)
  note(names, 'epochs', integer(epoch))
  note(names, 'variants', experiment.variants[shown.variant])
  sums.found[field] = addToHistogram(sums.found[field] or '', event.bucket)
  sums.changed[field] = sums.found[field]
end
`
