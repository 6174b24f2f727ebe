import { useState } from 'react'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { isProblem } from '../../../../packages/ui/states/error-state.tsx'
import { useSending } from '../use-sending.ts'
import type { ActProps } from './act-dialog.tsx'

interface Act<Input, Output> {
  input: Input
  run: (id: string) => Promise<{ output: Output }>
  /** What it did, for the toast. */
  done: (output: Output) => string
}

/** Sends an act and closes its form; what is missing is said once somebody tried. */
export function useAct({ onChanged, onClose }: Pick<ActProps, 'onChanged' | 'onClose'>) {
  const sending = useSending()
  const [isTried, setTried] = useState(false)
  return {
    isBusy: sending.isBusy,
    problem: sending.problem,
    isTried,
    /** Null instead of an act: something is missing. */
    async send<Input extends object, Output>(act: Act<Input, Output> | null): Promise<void> {
      setTried(true)
      if (act === null || sending.isBusy) return
      const answer = await sending.send(act.input, async id => {
        try {
          return await act.run(id)
        } catch (problem) {
          // Somebody acted first: the page behind is looked at again while the form stays.
          if (isProblem(problem) && problem.code === 'conflict') onChanged()
          throw problem
        }
      })
      if (answer === null) return
      onChanged()
      onClose()
      showToast(act.done(answer.output), { tone: 'ok' })
    },
  }
}
