/** A pause after which the next page view begins a new session. */
const SESSION_SECONDS = 1_800

/**
 * Lua that counts a page view among the day's visitors and sessions. A session belongs to the day on which it begins.
 * It counts as a bounce, and its first page as its exit, until a second view takes both back: so the numbers are right
 * at every moment although nobody says when a session ends. Needs `dayCounters`.
 */
export const sessions = `
local SESSION_SECONDS = ${SESSION_SECONDS}

local function countVisitorDay(day, record, number, isYesterday)
  local isNew = number > record.last or (number == record.last - 1 and not record.hasDayBefore)
  if number > record.last then
    record.last, record.hasDayBefore = number, record.last == number - 1
  elseif isNew then
    record.hasDayBefore = true
  end
  if isNew then count(day, 'visitors', 1, isYesterday) end
end

local function beginSession(day, event, number)
  local isYesterday = event.isYesterday
  count(day, 'sessions', 1, isYesterday)
  count(day, 'bounces', 1, isYesterday)
  count(day, 'entry:' .. event.visit.path, 1, isYesterday)
  count(day, 'exit:' .. event.visit.path, 1, isYesterday)
  for _, name in ipairs(event.visit.names) do count(day, name, 1, isYesterday) end
  return { at = event.at, day = number, views = 0, channel = event.visit.channel, path = event.visit.path }
end

local function continueSession(day, session, path, today)
  local age = today - session.day
  if age == 0 or age == 1 then
    if session.views == 1 then count(day, 'bounces', -1, age == 1) end
    count(day, 'exit:' .. session.path, -1, age == 1)
    count(day, 'exit:' .. path, 1, age == 1)
  end
  session.path = path
end

-- the session that the view belongs to
local function visit(day, session, record, event, today)
  local number = event.isYesterday and today - 1 or today
  record.first = math.min(record.first, number)
  record.views = math.min(record.views + 1, 9999)
  record.changed = true
  countVisitorDay(day, record, number, event.isYesterday)
  if not session or event.at - session.at > SESSION_SECONDS then
    session = beginSession(day, event, number)
  else
    continueSession(day, session, event.visit.path, today)
  end
  session.views = session.views + 1
  session.at = math.max(session.at, event.at)
  return session
end
`
