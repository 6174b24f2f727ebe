import { Fragment, type ReactNode } from 'react'
import { classNames } from '../../../../packages/ui/class-names.ts'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { DepartmentName, PersonName, useDepartmentName, useName } from '../../../../packages/ui/names.tsx'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { type Side, turnOf } from '../../shared.ts'
import { useRequestsText } from '../requests-text.ts'
import { turnInWords } from '../turn.ts'
import { departmentOf, sidesOf } from '../use-my-side.ts'
import type { OpenRequest } from '../use-request.ts'
import { passedAt, type Scene, storyOf } from './story.ts'

interface Props {
  open: OpenRequest
  isWide: boolean
}

/** The acts of both sides in their order: of who asks at the left, of who promises at the right. */
export function Timeline({ open, isWide }: Props) {
  const text = useRequestsText()
  const { request } = open.whole
  return (
    <section aria-label={text('requests.timeline')} className="mt-7">
      {isWide ? (
        <div className="mb-3 grid grid-cols-[1fr_28px_1fr] gap-x-3 max-md:hidden">
          <Heading id={request.askerDepartmentId} word={text('requests.asker')} isLeft />
          <span />
          <Heading id={request.answererDepartmentId} word={text('requests.answerer')} />
        </div>
      ) : null}
      <h3 className={classNames('mb-2 font-semibold', isWide && 'md:hidden')}>{text('requests.timeline')}</h3>
      {open.steps ? (
        <Story open={open} isWide={isWide} />
      ) : (
        <Loading>
          <div className="grid gap-6">
            <Skeleton className="w-56" />
            <Skeleton className="w-64" />
          </div>
        </Loading>
      )}
    </section>
  )
}

function Heading({ id, word, isLeft = false }: { id: string; word: string; isLeft?: boolean }) {
  return (
    <h3 className={classNames('flex items-center gap-2', isLeft && 'justify-end')}>
      <DepartmentName id={id} strong />
      <span className="text-meta text-mute">{word}</span>
    </h3>
  )
}

const mostSteps = 100

function Story({ open, isWide }: Props) {
  const text = useRequestsText()
  const { zone } = useFormat()
  const { whole, steps = [], me } = open
  const scenes = storyOf(whole, steps)
  const isLate = whole.request.dueOn < useFormat().today()
  const passed = isLate && whole.request.state !== 'declined' ? passedAt(whole, scenes, zone) : null
  const turn = turnOf(whole.request)
  const department = useDepartmentName(turn === null ? '' : departmentOf(whole.request, turn))
  const sides = sidesOf(whole.request, me.groups)
  return (
    <ol className="grid">
      {steps.length >= mostSteps && (
        <li className="mb-3 text-center text-meta text-mute">{text('requests.older_missing')}</li>
      )}
      {scenes.map((scene, index) => (
        <Fragment key={scene.key}>
          {passed === index && <Passed day={whole.request.dueOn} />}
          <Row
            side={scene.side}
            isWide={isWide}
            node={<Node scene={scene} />}
            goesOn={index < scenes.length - 1 || turn !== null}
          >
            <Told scene={scene} isLeft={isWide && scene.side === 'asker'} open={open} />
          </Row>
        </Fragment>
      ))}
      {passed === scenes.length && turn !== null && <Passed day={whole.request.dueOn} />}
      {turn !== null && (
        <Row side={turn} isWide={isWide} goesOn={false} node={<WaitingNode isOurs={sides.includes(turn)} />}>
          <p className={classNames('pt-1', sides.includes(turn) ? 'font-semibold text-accent' : 'text-mute')}>
            {turnInWords(text, { request: whole.request, sides, department })}
          </p>
        </Row>
      )}
    </ol>
  )
}

interface RowProps {
  side: Side
  isWide: boolean
  node: ReactNode
  /** Something follows: the line between the two sides goes on. */
  goesOn: boolean
  children: ReactNode
}

function Row({ side, isWide, node, goesOn, children }: RowProps) {
  const isLeft = side === 'asker'
  return (
    <li
      className={classNames(
        'grid gap-x-3',
        isWide ? 'grid-cols-[1fr_28px_1fr] max-md:grid-cols-[28px_1fr]' : 'grid-cols-[28px_1fr]',
      )}
    >
      <div
        className={classNames(
          'flex flex-col items-center',
          isWide ? 'row-start-1 md:col-start-2' : 'row-start-1',
        )}
      >
        {node}
        {goesOn && <span aria-hidden className="min-h-4 w-1 grow bg-accent" />}
      </div>
      <div
        className={classNames(
          'row-start-1 min-w-0 pb-5',
          isWide && (isLeft ? 'md:col-start-1 md:text-right' : 'md:col-start-3'),
        )}
      >
        {children}
      </div>
    </li>
  )
}

const nodes = {
  plain: 'bg-raised text-mute inset-ring inset-ring-control',
  strong: 'bg-accent text-on-accent',
  danger: 'bg-danger-soft text-danger',
  ok: 'bg-ok-soft text-ok',
} as const

function Node({ scene }: { scene: Scene }) {
  return (
    <span className={classNames('grid size-7 shrink-0 place-items-center rounded-full', nodes[scene.tone])}>
      <Icon name={scene.icon} size={14} />
    </span>
  )
}

function WaitingNode({ isOurs }: { isOurs: boolean }) {
  return (
    <span
      className={classNames(
        'grid size-7 shrink-0 place-items-center rounded-full border-2 border-dashed',
        isOurs ? 'border-accent text-accent' : 'border-control text-mute',
      )}
    >
      <Icon name={isOurs ? 'hand' : 'clock'} size={14} />
    </span>
  )
}

function Told({ scene, isLeft, open }: { scene: Scene; isLeft: boolean; open: OpenRequest }) {
  const text = useRequestsText()
  const format = useFormat()
  const person = useName(scene.person ?? open.whole.request.askedById).name
  const day = scene.day === null ? '' : format.day(scene.day)
  return (
    <div className={classNames('grid gap-1 pt-1', isLeft && 'md:justify-items-end')}>
      <p className="min-w-0 wrap-anywhere">
        <b className="font-semibold">
          <PersonName id={scene.who} />
        </b>
        {` ${text(`requests.did_${scene.did}`, { day, person })} `}
        <time
          dateTime={scene.at}
          data-tip={format.full(scene.at)}
          className="numeric ml-1 whitespace-nowrap text-meta text-mute"
        >
          {format.moment(scene.at)}
        </time>
      </p>
      {scene.move && <Move move={scene.move} />}
      {scene.words !== null && (
        <p className="max-w-96 whitespace-pre-line wrap-anywhere text-mute">{scene.words}</p>
      )}
      {scene.did === 'take_on' && scene.person !== null && scene.person !== scene.who && (
        <p className="text-mute">{text('requests.handled_note', { person })}</p>
      )}
      {scene.failed.length > 0 && (
        <ul className="grid gap-0.5">
          {scene.failed.map(line => (
            <li key={line} className="flex items-start gap-1.5 text-danger">
              <Icon name="close" size={14} className="mt-0.5" />
              <span className="text-left wrap-anywhere">{line}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Move({ move: [from, to] }: { move: readonly [string, string] }) {
  const format = useFormat()
  return (
    <p className="numeric inline-flex w-fit items-center gap-2 rounded-control bg-hover px-2.5 py-1">
      <span className="text-mute">{format.day(from)}</span>
      <Icon name="arrow" size={14} className="text-mute" />
      <b className="font-semibold">{format.day(to)}</b>
    </p>
  )
}

/** From here on it is late. */
function Passed({ day }: { day: string }) {
  const text = useRequestsText()
  const format = useFormat()
  return (
    <li className="numeric mb-4 flex items-center gap-3 font-medium text-danger text-meta">
      <span aria-hidden className="h-px grow bg-danger" />
      {text('requests.passed', { day: format.day(day) })}
      <span aria-hidden className="h-px grow bg-danger" />
    </li>
  )
}
