/**
 * Lua: SHA-256 of a text in hexadecimal digits (FIPS 180-4); Redis itself only has SHA-1. The constants are the first 32
 * bits of the fractional parts of roots of the first primes, which a double holds with 18 bits to spare.
 */
export const sha256 = `
local function roots()
  local cubes, squares, n = {}, {}, 2
  while #cubes < 64 do
    local is_prime = true
    for d = 2, math.floor(math.sqrt(n)) do
      if n % d == 0 then is_prime = false end
    end
    if is_prime then
      if #squares < 8 then squares[#squares + 1] = bit.tobit(math.floor(math.sqrt(n) % 1 * 4294967296)) end
      cubes[#cubes + 1] = bit.tobit(math.floor(n ^ (1 / 3) % 1 * 4294967296))
    end
    n = n + 1
  end
  return cubes, squares
end

local function padded(text)
  local bits = #text * 8
  local zeros = string.rep(string.char(0), (55 - #text) % 64 + 4)
  local size = string.char(bit.rshift(bits, 24), bit.band(bit.rshift(bits, 16), 255))
  return text .. string.char(128) .. zeros .. size .. string.char(bit.band(bit.rshift(bits, 8), 255), bit.band(bits, 255))
end

local function sha256(text)
  local band, bxor, bnot, ror, rshift, tobit = bit.band, bit.bxor, bit.bnot, bit.ror, bit.rshift, bit.tobit
  local k, h = roots()
  local message = padded(text)
  for from = 1, #message, 64 do
    local w = {}
    for i = 1, 16 do
      local a, b, c, d = string.byte(message, from + i * 4 - 4, from + i * 4 - 1)
      w[i] = tobit(a * 16777216 + b * 65536 + c * 256 + d)
    end
    for i = 17, 64 do
      local x, y = w[i - 15], w[i - 2]
      local low = bxor(ror(x, 7), ror(x, 18), rshift(x, 3))
      w[i] = tobit(w[i - 16] + low + w[i - 7] + bxor(ror(y, 17), ror(y, 19), rshift(y, 10)))
    end
    local a, b, c, d, e, f, g, z = unpack(h)
    for i = 1, 64 do
      local choice = bxor(band(e, f), band(bnot(e), g))
      local one = tobit(z + bxor(ror(e, 6), ror(e, 11), ror(e, 25)) + choice + k[i] + w[i])
      local most = bxor(band(a, b), band(a, c), band(b, c))
      local two = tobit(bxor(ror(a, 2), ror(a, 13), ror(a, 22)) + most)
      a, b, c, d, e, f, g, z = tobit(one + two), a, b, c, tobit(d + one), e, f, g
    end
    for i, value in ipairs({ a, b, c, d, e, f, g, z }) do h[i] = tobit(h[i] + value) end
  end
  for i = 1, 8 do h[i] = bit.tohex(h[i]) end
  return table.concat(h)
end
`
