import type { Called, Profile, Who } from '../../src/ledger/who.ts'
import { familyOf, type StanceName } from '../article/stance.ts'
import { Told } from '../frame/told.tsx'
import { addressOf } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { Moved } from './moved.tsx'
import { Pages } from './pages.tsx'
import { Roles } from './roles.tsx'
import { SaveStatements } from './save-statements.tsx'
import { StatementRows } from './statement-rows.tsx'
import { Timeline } from './timeline.tsx'

const SIZE = 100

/** A source across articles: what it is called, its roles, how it speaks, and its statements in time. */
export function WhoView({ name, query }: { readonly name: string; readonly query: URLSearchParams }) {
  const asked = addressOf('/api/who', { name, ...Object.fromEntries(query), limit: String(SIZE) })
  const answer = useAnswer<Who & { readonly next: number | null }>(asked)
  const { value } = answer
  const profile = value?.profile ?? null
  return (
    <main id="main" tabIndex={-1}>
      <Told answer={answer} />
      {value !== null && profile === null && <p class="none">The ledger has nobody of that name.</p>}
      {value !== null && profile !== null && (
        <>
          <Head profile={profile} />
          <Timeline statements={profile.statements} />
          <Moved name={profile.name} id={profile.id} query={query} />
          <Roles roles={profile.roles} />
          <h2 class="part">What it said</h2>
          <StatementRows statements={profile.statements} showsSource={false} />
          <Pages path={`/source/${encodeURIComponent(name)}`} query={query} next={value.next} size={SIZE} />
          <SaveStatements statements={profile.statements} />
          {value.others.length > 0 && (
            <p class="others">
              The name also fits{' '}
              {value.others.map(({ id, name: other, total }) => (
                <a key={id} href={`/source/${encodeURIComponent(id)}`}>
                  <bdi>{other}</bdi> ({total})
                </a>
              ))}
            </p>
          )}
        </>
      )}
    </main>
  )
}

function Head({ profile: { name, kind, names, total, byStance, from, to } }: { readonly profile: Profile }) {
  const stances = Object.entries(byStance) as [StanceName, number][]
  return (
    <header class="head">
      <h1 dir="auto">{name}</h1>
      <p class="facts">
        {kind} · {total} {total === 1 ? 'statement' : 'statements'}
        {from !== null && ` · ${from === to ? from : `${from} to ${to}`}`}
      </p>
      <p class="stances">
        {stances
          .toSorted((a, b) => b[1] - a[1])
          .map(([stance, count]) => (
            <span key={stance} class={`tag ${familyOf(stance)}`}>
              {stance} {count}
            </span>
          ))}
      </p>
      <Calls title="Called" called={names.filter(({ text }) => text !== name)} />
    </header>
  )
}

function Calls({ title, called }: { readonly title: string; readonly called: readonly Called[] }) {
  if (called.length === 0) return null
  return (
    <p class="calls" dir="auto">
      <span>{title}</span>{' '}
      {called.map(({ text, documents }) => `${text}${documents > 1 ? ` (${documents})` : ''}`).join(' · ')}
    </p>
  )
}
