import type { Dimension } from "./call-back.ts";

/** What customers say in English. Blanks: {thing} the device, {days}, {times}, {money}. */
export const BLAME_EN: Readonly<Record<Dimension, readonly string[]>> = {
  attitude: [
    "The agent on the phone was quite rude",
    "The technician seemed annoyed that we asked questions",
    "Nobody apologised for the mix-up",
    "I was cut off twice while explaining the fault",
  ],
  response: [
    "We waited {days} days for someone to come",
    "I had to call {times} times before anyone answered",
    "The technician was two hours late and did not call",
    "The appointment was moved {times} times",
    "No reply to my messages for {days} days",
    "The part took {days} days to arrive and nobody kept us informed",
    "Every call starts from zero, nobody knows the case",
    "The hotline is always busy in the evening",
  ],
  skill: [
    "The technician could not say what was wrong",
    "He did not bring the right tools and had to come back",
    "The hole was drilled in the wrong place",
    "Two technicians gave two different explanations",
  ],
  solving: [
    "The {thing} still does not work properly",
    "It broke again after {days} days",
    "The same fault has come back {times} times",
    "They replaced a part but the noise is still there",
    "The leak was only patched and is back already",
  ],
  value: [
    "The call-out fee of {money} is too expensive",
    "We were charged {money} for a part that costs far less elsewhere",
    "The final bill was higher than the quote",
    "No price list was shown before the work started",
    "Just out of warranty and we had to pay everything ourselves",
  ],
};

export const PRAISE_EN: Readonly<Record<Dimension, readonly string[]>> = {
  attitude: [
    "The technician was friendly and polite",
    "Very patient on the phone",
    "He wore shoe covers and cleaned up afterwards",
    "Courteous from start to finish",
  ],
  response: [
    "They came the same day",
    "Quick reply and on time",
    "My call was answered at once",
    "Booked for Saturday without any fuss",
  ],
  skill: [
    "He found the fault in ten minutes",
    "Professional work, everything was explained clearly",
    "Neat and careful installation",
    "Clearly knows the product well",
  ],
  solving: [
    "Fixed at the first visit",
    "The {thing} works perfectly again",
    "Problem solved, no complaints",
    "Runs better than before",
  ],
  value: [
    "Fair price, quoted beforehand",
    "Covered by the warranty, nothing to pay",
    "The yearly service plan is good value",
  ],
};

/** Whole stories, each told once. */
export const STORIES_EN: Readonly<Record<"blame" | "praise", readonly string[]>> = {
  blame: [
    "The {thing} failed on a Friday night. The hotline promised a visit within 24 hours, but nobody came until the next Thursday, and each time I called I had to explain everything again. The repair itself took fifteen minutes.",
    "We run a small hotel and reported three units. The contract says four hours; the first technician arrived after {days} days without the parts, and the second one did not know what the first had done.",
    "They replaced the board for {money}, the fault came back after a week, then they replaced a sensor. The third technician found a loose plug. I would like the first two bills looked at again.",
    "The visit was advertised as free. At the door I was told the inspection costs extra, and the total was {money} for tightening one screw. Tell people the price before you send someone.",
  ],
  praise: [
    "My mother lives alone and the {thing} stopped in the evening. The agent found a technician nearby, he came within two hours, fixed it and showed her twice how to reset it. We are very grateful.",
    "Two other companies had tried before. Your technician listened, measured, found the cause in ten minutes and charged less than the others did for failing. Excellent service.",
    "Installation of six units over a weekend, with one contact person and a list of what was to be done. Everything worked on Monday morning, and the one that was too loud was adjusted the same day.",
  ],
};

export const WISHES_EN: readonly string[] = [
  "Please call an hour before coming",
  "I would like to see where the technician is in the app",
  "Please send the price list beforehand",
  "A fixed contact for business customers would help",
  "More appointments at weekends, please",
];

export const NEUTRAL_EN: readonly string[] = [
  "It was okay",
  "Nothing special",
  "Average",
  "Fine so far",
  "Just installed, too early to tell",
];
export const THINGS_EN: Readonly<Record<string, string>> = {
  "Air conditioner": "air conditioner",
  Refrigerator: "fridge",
  "Washing machine": "washing machine",
  "Water heater": "boiler",
  Kitchen: "dishwasher",
};
