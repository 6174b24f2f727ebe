import { classNames } from '../../../../packages/ui/class-names.ts'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { usePeopleText } from '../people-text.ts'
import { type SetupDraft, type SetupStep, setupSteps } from './setup-draft.ts'

interface Props {
  step: SetupStep
  draft: SetupDraft
  /** To a step that is done already. */
  onGo: (step: SetupStep) => void
}

const names = {
  organisation: 'people.step_organisation',
  owner: 'people.step_owner',
  departments: 'people.step_departments',
} as const

/** Where the wizard stands, and what the steps before said. */
export function StepRail({ step, draft, onGo }: Props) {
  const text = usePeopleText()
  const at = setupSteps.indexOf(step)
  const said = { organisation: draft.organisation, owner: draft.name, departments: '' }
  return (
    <ol
      aria-label={text('people.setup_steps')}
      className="flex gap-x-2 gap-y-4 border-line bg-panel p-6 max-md:border-b max-md:px-4 max-md:py-3 md:flex-col md:border-r"
    >
      {setupSteps.map((name, index) => (
        <li
          key={name}
          aria-current={name === step ? 'step' : undefined}
          className={classNames(
            'flex min-w-0 items-start gap-3 max-md:items-center max-md:gap-2',
            name !== step && 'max-md:flex-none',
          )}
        >
          <StepMark place={index + 1} state={index < at ? 'done' : index === at ? 'now' : 'later'} />
          <span className={classNames('min-w-0', name !== step && 'max-md:hidden')}>
            {index < at ? (
              <button type="button" className="font-medium hover:text-accent" onClick={() => onGo(name)}>
                {text(names[name])}
              </button>
            ) : (
              <span className={index === at ? 'font-medium' : 'text-mute'}>{text(names[name])}</span>
            )}
            {index < at && <span className="block truncate text-meta text-mute">{said[name]}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function StepMark({ place, state }: { place: number; state: 'done' | 'now' | 'later' }) {
  const looks = {
    done: 'text-ok inset-ring inset-ring-ok',
    now: 'bg-accent text-on-accent',
    later: 'text-mute inset-ring inset-ring-control',
  }
  return (
    <span
      aria-hidden
      className={classNames(
        'numeric grid size-6 shrink-0 place-items-center rounded-full font-medium text-meta',
        looks[state],
      )}
    >
      {state === 'done' ? <Icon name="check" size={14} /> : place}
    </span>
  )
}
