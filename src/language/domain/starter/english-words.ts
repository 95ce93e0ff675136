import type { GrammarGroup, SentimentGroup } from "../lexicon.ts";

/** A small English dictionary: enough that English words are no nonsense, not a full reading. */
export const ENGLISH_WORDS: readonly SentimentGroup[] = [
  {
    meaning: "praise",
    strength: 1.8,
    words: `
      good great excellent perfect awesome amazing wonderful fantastic outstanding superb best love loved
      loves like liked nice fine better happy satisfied pleased glad delighted impressed recommend
      recommended helpful friendly polite kind patient courteous professional skilled knowledgeable
      attentive careful thorough responsive efficient quick quickly fast prompt promptly punctual on_time
      smooth smoothly easy convenient clear clean comfortable quiet beautiful reliable trustworthy stable
      durable solid useful worth worth_it value_for_money affordable cheap fair reasonable thanks thank
      appreciate appreciated tasty delicious fresh solved resolved works_well well_done no_problem
      no_problems no_complaints no_issues
    `,
  },
  {
    meaning: "blame",
    strength: -1.9,
    words: `
      bad worse worst poor poorly terrible horrible awful disgusting disappointing disappointed
      disappointment unhappy dissatisfied unsatisfied unacceptable useless worthless garbage trash rubbish
      crap sucks hate hated rude impolite unfriendly impatient arrogant unprofessional incompetent careless
      lazy ignored ignore unhelpful unresponsive slow slowly late delayed delay delays waiting wait waited
      overdue broken broke damaged defective faulty cracked scratched leaking leaks leaked noisy loud dirty
      smelly stale rotten missing wrong mistake mistakes error errors problem problems issue issues
      complaint complaints complain refund return returned fail failed failure fails crash crashes crashed
      bug bugs confusing complicated difficult inconvenient expensive overpriced costly hidden_fee
      hidden_fees scam cheat cheated fraud fake liar lie lied waste unreliable unstable unsafe dangerous
      never_again not_working doesn't_work does_not_work didn't_work no_one_answered no_answer no_response
      no_reply nobody_answered angry frustrated frustrating annoyed annoying uncomfortable unfair
    `,
  },
];

/** Words that say English grammar matters where the Chinese list has no place for them. */
export const ENGLISH_GRAMMAR: readonly GrammarGroup[] = [
  {
    role: "inert",
    words: `
      like_to would_like looks_like feels_like as_good_as no_longer not_only problem_solved issue_resolved
      issue_solved
    `,
  },
];
