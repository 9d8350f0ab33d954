import { expect, test } from 'vitest'
import { creditedIn } from '../../src/intake/transcript-credit.ts'

test.each([
  ['Statement from Spokeswoman Ada Quill on the Bridge', 'Ada Quill'],
  ['Statement by Harbor Advisor Tom Lee Welcoming The First Official Ferry', 'Tom Lee'],
  ['Remarks as Prepared for Delivery by Deputy Advisor for Tides and Emerging Channels Ada Quill', 'Ada Quill'],
  ['Remarks on a Modern Harbor By Director Tom Lee', 'Tom Lee'],
  ['Remarks by Vice President Quill to the Harbor Forum', 'Vice President Quill'],
  ['Statement by President Quill Congratulating Prime Minister Lee of Norway', 'President Quill'],
  ['Statement by President Ada Quill and First Lady Ida Quill on the Tides', 'Ada Quill and Ida Quill'],
  ['Statement from Tom Lee, Harbor Response Coordinator, on Rust', 'Tom Lee'],
  ['Statement from the First Lady’s Communications Director Ida Quill', 'Ida Quill'],
  ['Vice President Ada Quill Statement on the April Report', 'Ada Quill'],
  ['Excerpts from President Quill’s State of the Union Address', 'President Quill'],
  ['Letter from Dr. Tom Lee: The Water Is Clean', 'Tom Lee'],
  ['Statement from the President on the Tides', 'the President'],
  ['A Letter to the Speaker of the House and the President of the Senate on the Tides', null],
  ['A Message to the Congress on the National Emergency With Respect to Rust', null],
  ['Joint Statement from Norway and the United States on Ferries', null],
  ['Statement by Norway, Japan, New Zealand, and the United Kingdom on Ferries', null],
  ['FACT SHEET: Statement by President Quill Explained', null],
  ['President Quill Announces Her Intent to Nominate Members of the Board', null],
  ['By the Numbers: A Year of Ferries', null],
  ['Readout of President Quill’s Call with Prime Minister Lee', null],
])('%s', (title, credited) => {
  expect(creditedIn(title)).toBe(credited)
})
