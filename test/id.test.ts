import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortId } from '../src/id.ts'

test('is sixteen base32 characters of SHA-256 over parts with their lengths', () => {
  // As `printf '2:ab1:c' | sha256sum | cut -c1-20 | xxd -r -p | base32` in lower case.
  expect(shortId('ab', 'c')).toBe(base32(createHash('sha256').update('2:ab1:c').digest('hex').slice(0, 20)))
  expect(shortId()).toMatch(/^[a-z2-7]{16}$/)
})

test('how a text is cut into parts makes another id', () => {
  expect(shortId('ab', 'c')).not.toBe(shortId('a', 'bc'))
  expect(shortId('', 'a')).not.toBe(shortId('a', ''))
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      expect(shortId(...a) === shortId(...b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})

function base32(hexadecimal: string): string {
  const bits = [...hexadecimal].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  return bits.replaceAll(/.{5}/g, (five) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(five, 2)))
}
