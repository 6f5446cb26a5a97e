/**
 * Lua for a visitor's last day, one text of 25 hours: the session in a line, then the digests of the events counted,
 * newest last. The session is `<last seen, s>,<its day>,<page views>,<channel>,<last path>`; what is older than the text
 * has left no trace but the visitor's record.
 */
export const seenEvents = `
local function toSeen(text)
  local head, ids = string.match(text or '', '^([^\\n]*)\\n(.*)$')
  local at, day, views, channel, path = string.match(head or '', '^(%d+),(%d+),(%d+),(%d+),(.*)$')
  local session = at and { at = tonumber(at), day = tonumber(day), views = tonumber(views), channel = tonumber(channel), path = path }
  return session, ids or ''
end

-- the events of a batch that were never counted, and the ids to remember
local function freshEvents(events, ids, length, most)
  local known, added, fresh = {}, {}, {}
  for at = 1, #ids, length do known[string.sub(ids, at, at + length - 1)] = true end
  for _, event in ipairs(events) do
    if not known[event.id] then
      known[event.id] = true
      added[#added + 1] = event.id
      fresh[#fresh + 1] = event
    end
  end
  return fresh, string.sub(ids .. table.concat(added), -length * most)
end

local function writeSeen(key, session, ids, keepSeconds)
  local head = session and table.concat({ integer(session.at), session.day, session.views, session.channel, session.path }, ',') or ''
  call('SET', key, head .. '\\n' .. ids, 'EX', keepSeconds)
end
`
