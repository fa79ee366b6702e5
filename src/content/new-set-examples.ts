/** An answer of the set, for examples that speak of one. */
export interface Known {
  readonly answer: string;
  /** A condition on an answer, in braces. */
  readonly when: string;
}

/** Examples of what a new set does not use. */
export function examples({ answer, when }: Known): string {
  return `  # Words that ask nothing; an earlier answer of tonight can stand in them.
  #   - name: pause
  #     type: say
  #     message: 'You wrote: {{${answer}}} Let one breath go.'

  # A number, with words for its ends. Other words for the same question where these fit better.
  #   - name: weight
  #     type: scale
  #     min: 0
  #     max: 10
  #     low: light
  #     high: heavy
  #     message: How heavy is it now?
  #     variants:
  #       - when: ${when}
  #         message: How heavy is it, now that you have looked at it?
  #         hint: There is no right number.

  # Several choices, and what an empty answer means.
  #   - name: helped
  #     type: checkbox
  #     message: What helped today, if anything?
  #     choices: [sleep, a walk, 'a friend, near or far']
  #     default: [sleep]

  # Quotes an earlier evening above the question: last, first, week, month, week-ago, month-ago, year-ago; or tonight.
  # Add "from" for an answer of another set, "if_none: ask" to ask also when there is nothing to quote.
  #   - name: since
  #     type: text
  #     recall: { answer: ${answer}, which: last }
  #     message: You wrote this before. What has become of it?
  #     checks: [reflection]

  # Writing for a set time. Other types: confirm, feelings, person, date.
  #   - name: free
  #     type: timer
  #     minutes: 5
  #     message: Write whatever comes. Nobody else will read it.
`;
}

export const POOL = `  # Questions of which some are drawn each night, from different families; the stages are where they serve best.
  #   - pool: evening
  #     take: 1
  #     rest: 1
  #     prompts:
  #       - { name: kindness, type: line, family: gratitude, message: Which small kindness did you notice? }
  #       - { name: body, type: line, family: body, stages: [settle, talk], message: Where do you feel today? }
`;
