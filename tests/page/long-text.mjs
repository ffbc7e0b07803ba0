/** Long articles, made up of varied sentences, the same each time. */

const GIVEN = ["Anna", "Paul", "Miriam", "Jonas", "Clara", "Omar", "Ingrid", "Victor", "Leila", "Hugo", "Nadia", "Felix"];
const FAMILY = ["Lind", "Berg", "Osei", "Marlowe", "Castell", "Haddad", "Norén", "Okafor", "Ferrant", "Quill", "Tamm", "Varga"];
const ROLES = ["mayor of Mapleton", "engineer", "harbour master", "spokeswoman for the ministry", "teacher", "senator"];
const PLACES = ["Mapleton", "Saltmarsh", "Rome", "the Northern Harbour Agency", "Geneva", "the city council", "Norway"];
const DAYS = ["on Tuesday", "last week", "on 4 May 2021", "in March", "three days later", "this morning"];
const DEEDS = [
    "open the bridge in May",
    "wait for the second report",
    "pay 3.5 million euros for the repairs",
    "ask 40 residents about the noise",
    "close two of the seven schools",
    "send a letter to the committee",
];

/** A row of numbers that looks like chance. @param {number} seed */
function chance(seed) {
    let state = seed;
    return (/** @type {string[]} */ choices) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return choices[Math.floor((state / 2 ** 32) * choices.length)];
    };
}

/**
 * Paragraphs of some sentences each, as many as make a text of so many characters.
 *
 * @param {number} length
 * @returns {string[]}
 */
export function paragraphs(length) {
    const pick = chance(7);
    const name = () => `${pick(GIVEN)} ${pick(FAMILY)}`;
    const sentences = [
        () => `“We will ${pick(DEEDS)},” ${name()}, the ${pick(ROLES)}, said ${pick(DAYS)}.`,
        () => `${name()} told reporters in ${pick(PLACES)} that nobody had meant to ${pick(DEEDS)}.`,
        () => `According to ${pick(PLACES)}, the plan to ${pick(DEEDS)} was older than it looked.`,
        () => `She said that she had been there ${pick(DAYS)} and would ${pick(DEEDS)}.`,
        () => `The road to ${pick(PLACES)} was closed ${pick(DAYS)}, and few people took the boat.`,
        () => `“It is too late,” ${name()} wrote. “They should ${pick(DEEDS)} and leave.”`,
    ];
    const made = [];
    for (let made_so_far = 0; made_so_far < length; ) {
        const count = Number(pick(["1", "2", "3", "5"]));
        const paragraph = Array.from({ length: count }, () => sentences[Number(pick(["0", "1", "2", "3", "4", "5"]))]());
        made.push(paragraph.join(" "));
        made_so_far += made[made.length - 1].length + 2;
    }
    return made;
}

/**
 * A text of about so many characters.
 *
 * @param {number} length
 */
export function longText(length) {
    return paragraphs(length).join("\n\n");
}
