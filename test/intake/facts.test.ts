import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/intake/address.ts'
import { readByline } from '../../src/intake/byline.ts'
import { dayInAddress } from '../../src/intake/html/published-on.ts'
import { withoutSite } from '../../src/intake/html/title.ts'
import { guessLanguage } from '../../src/intake/language.ts'
import { findDay, parseTime } from '../../src/intake/published.ts'

test.each([
  ['2024-05-10', '2024-05-10'],
  ['2024-05-10T14:03:00+02:00', '2024-05-10T14:03:00+02:00'],
  ['2015-07-10 09:53:00 -0400', '2015-07-10T09:53:00-04:00'],
  ['2017-11-16T14:15+0000', '2017-11-16T14:15:00+00:00'],
  ['2024-04-20T04:20:00.000Z', '2024-04-20T04:20:00Z'],
  ['20170113', '2017-01-13'],
  ['1715349780', '2024-05-10T14:03:00Z'],
  ['Fri, 10 May 2024 14:03:00 GMT', '2024-05-10T14:03:00Z'],
  ['Fri Mar 13 21:30:09 EST 2015', '2015-03-13T21:30:09'],
  ['Jan. 13, 2017', '2017-01-13'],
  ['27 juillet 2017', '2017-07-27'],
  ['8. Mai 2024', '2024-05-08'],
  ['21.dez.2018 às 12h55', '2018-12-21'],
  ['2 de mayo de 2023', '2023-05-02'],
  ['2017年3月9日', '2017-03-09'],
  ['2024-13-45', null],
  ['30 February 2024', null],
  ['yesterday', null],
])('the time in %s is %s', (words, time) => {
  expect(parseTime(words)).toBe(time)
})

test.each([
  ['posted on April 21, 2015, at 11:29 a.m.', '2015-04-21'],
  ['2/26/2015 7:11 AM PST', '2015-02-26'],
  ['3/4/2015', null],
  ['Le Monde | 04.05.2015 à 13h36', '2015-05-04'],
  ['in May 2024', null],
])('the day in "%s" is %s', (words, day) => {
  expect(findDay(words)?.day ?? null).toBe(day)
})

test.each([
  ['By JANE DOE and John Roe, Staff Writers', 'JANE DOE, John Roe'],
  ['by Laura June Topolsky July 10, 2015', 'Laura June Topolsky'],
  ['Par Martin Untersinger (avec Damien Leloup et Morgane Tual)', 'Martin Untersinger, Damien Leloup, Morgane Tual'],
  ['By Erin Cunningham March 18 at 3:57 PM Follow @erinmcunningham', 'Erin Cunningham'],
  ['Von Hans-Peter Müller und Aimée Roß', 'Hans-Peter Müller, Aimée Roß'],
  ['By Ludwig van der Rohe | Coast Today', 'Ludwig van der Rohe'],
  ['Our Foreign Staff', 'Our Foreign Staff'],
  ['山田太郎', '山田太郎'],
  ['https://www.facebook.com/coast', null],
  ['@coast', null],
  ['updated 3 hours ago', null],
])('the byline "%s" names %s', (words, names) => {
  expect(readByline(words)).toBe(names)
})

test.each([
  ['https://x.example/2019/jan/03/whales', '2019-01-03'],
  ['https://x.example/world/2024/05/08/quay.html', '2024-05-08'],
  ['https://x.example/quay-20190520/', '2019-05-20'],
  ['https://x.example/news/2024-05-08-quay', '2024-05-08'],
  ['https://x.example/story/123456789', null],
])('the day in %s is %s', (address, day) => {
  expect(dayInAddress(address)).toBe(day)
})

test.each([
  ['Talks fail | CNN', 'Talks fail'],
  ['BBC News - Talks fail', 'Talks fail'],
  ['Talks fail - and nobody knows why', 'Talks fail - and nobody knows why'],
])('without its site "%s" is "%s"', (title, bare) => {
  expect(withoutSite(title, ['CNN', 'BBC News'])).toBe(bare)
})

test.each([
  [
    'The mayor said that the quay would be closed, and that it was not known when the piers would be mended by the port.',
    'en',
  ],
  [
    'Le maire a dit que le quai serait fermé et que les piliers ne sont pas sûrs, dans une lettre aux habitants de la ville.',
    'fr',
  ],
  ['港の東側の桟橋は月末まで閉鎖されると港湾局が火曜日に発表した。', 'ja'],
  ['Yes.', null],
])('%s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})

describe('addresses', () => {
  test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.2.1',
    '240.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::5db8:d822',
    '2002:7f00:1::',
    '2001:db8::1',
    '[::1]',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
