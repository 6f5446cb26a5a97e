import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeCommands } from './encode-commands.ts'
import { ReplyParser } from './parse-replies.ts'
import { Push, type Reply, ReplyError } from './reply.ts'

function parse(...chunks: (string | Buffer)[]): Reply[] {
  const replies: Reply[] = []
  const parser = new ReplyParser((reply) => replies.push(reply))
  for (const chunk of chunks) parser.push(Buffer.from(chunk as string))
  return replies
}

const everyKind =
  '+OK\r\n-ERR no\r\n:7\r\n:9007199254740993\r\n$-1\r\n*-1\r\n$0\r\n\r\n$4\r\n\r\n\u0000\r\r\n*0\r\n*2\r\n*1\r\n:1\r\n-ERR in\r\n' +
  '_\r\n#t\r\n,1.5\r\n(123\r\n=5\r\ntxt:x\r\n!6\r\nERR no\r\n%1\r\n+a\r\n:1\r\n~1\r\n:1\r\n>2\r\n+message\r\n*1\r\n+x\r\n|1\r\n+a\r\n+b\r\n:8\r\n'

test('every kind of RESP2 and RESP3 reply is read', () => {
  const no = new ReplyError('ERR no')
  expect(parse(everyKind)).toEqual([
    ...['OK', no, 7, 9007199254740993n, null, null, Buffer.from(''), Buffer.from('\r\n\u0000\r'), []],
    [[1], new ReplyError('ERR in')],
    ...[null, true, Buffer.from('1.5'), Buffer.from('123'), Buffer.from('x'), no],
    ...[['a', 1], [1], new Push(['message', ['x']]), 8],
  ])
})

test('replies are the same wherever the stream is cut', () => {
  const whole = parse(everyKind)
  const cuts = fc.uniqueArray(fc.nat(everyKind.length))
  fc.assert(
    fc.property(cuts, (positions) => {
      const sorted = [0, ...positions.sort((a, b) => a - b), everyKind.length]
      const chunks = sorted.slice(1).map((end, i) => everyKind.slice(sorted[i], end))
      expect(parse(...chunks)).toEqual(whole)
    }),
  )
})

test('commands with any bytes come back from the encoder as they were', () => {
  const argument = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  )
  fc.assert(
    fc.property(fc.array(fc.array(argument, { minLength: 1 })), (commands) => {
      const expected = commands.map((command) => command.map((one) => Buffer.from(one as string)))
      expect(parse(encodeCommands(commands))).toEqual(expected)
    }),
  )
})

test('bytes that are no reply are refused', () => {
  expect(() => parse('HTTP/1.1 400\r\n')).toThrow('Not a RESP reply')
})
