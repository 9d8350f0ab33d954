/**
 * Verbs and phrases of saying, knowing and willing, by what they do. A phrase is matched over adverbs, articles and
 * adjectives; `_` stands for up to four words in between, `a/b` for either.
 */
export const VERBS = {
  /** Says: what is said decides. */
  say: `say, tell, add, preface, explain, note, report, claim, argue, insist, state, write, describe, reveal, reply, assert, maintain,
    contend, declare, remark, observe, mention, point out, recall, recount, relate, narrate, stress, emphasize, emphasise,
    underscore, underline, highlight, reiterate, repeat, allege, accuse, charge, blame, complain, lament, bemoan, bewail, quip, joke,
    jest, crack, deadpan, gush, enthuse, rave, boast, brag, crow, gloat, exult, marvel, muse, reminisce, reflect, opine, aver,
    avow, profess, proclaim, pronounce, trumpet, tout, herald, hail, praise, laud, applaud, commend, salute, cheer, toast,
    criticise, criticize, slam, blast, lambast, lambaste, decry, denounce, condemn, deplore, deride, mock, ridicule, scoff, sneer,
    jeer, lash out, hit out, rail, fume, rage, rant, thunder, storm, bristle, seethe, snap, bark, growl, snarl, grumble, gripe,
    grouse, carp, moan, groan, mutter, mumble, murmur, whisper, hiss, shout, yell, scream, shriek, cry, exclaim, bellow, roar, call out,
    chime in, interject, interrupt, cut in, volunteer, offer that, venture, tweet, post, blog, text, email, e-mail, cable, wire, fax, publish,
    disclose, divulge, leak, let slip, blurt, confide, testify, attest, depose, recite, read, spell out, lay out, set out,
    outline, clarify, specify, summarise, summarize, sum up, recap, put it, phrase, couch, frame,
    characterise, characterize, portray, depict, paint, label, brand, dub, term, style, liken, compare, welcome, thank, congratulate,
    apologise, apologize, greet, defend, justify, excuse, rationalise, rationalize, endorse, support, champion, favour, favor,
    oppose, object, protest, remonstrate, counter, retort, rejoin, riposte, shoot back, fire back, hit back, signal, indicate, convey, communicate,
    relay, pass on, share that, inform, advise that, brief, notify, apprise, remind, reassure, assure, persuade, lecture, preach, teach, instruct that,
    rap, chide, scold, rebuke, admonish, upbraid, berate, reproach, castigate, chastise, censure, reprimand, credit, fault, cite,
    attribute, ascribe, chalk up, regret, rue, mourn, celebrate, rejoice, hold that, make clear, make plain, make public, make known, make case,
    mention, make point, go as/so far as, be quote as, weigh in,
    chant, intone, drawl, stammer, stutter, sob, sigh, laugh, chuckle, giggle, smile, grin, shrug, nod, wink,
    plead innocent, sound, echo, parrot, dish, spill, gossip, rumour, rumor, tip off, spread rumour/rumor, circulate,
    attack, assail, hit at, speak, speak out, speak up, express, debate, deliver, present, demonstrate, display, illustrate, articulate, voice, share,
    raise, bring up, hold up, double down, rip, trash, savage, bash, hammer, boo, taunt, critique, single out, poke fun, contrast, expose, submit,
    utter, blare, broadcast, roll out, tick off, put forth, revisit, pitch, plug, extol, extoll, interpret, perceive, appreciate, mull, weigh, explore,
    contemplate, ponder over, take aim, take shot, take swipe, take jab, take umbrage, take credit, draw parallel, draw contrast, draw comparison,
    draw attention, lay bare, tell story, go off, lay into, tear into, light into, pile on, speak highly, speak favorably, vent, unload, unleash,
    erupt, tweak, needle, rib, tease, jab, skewer, lampoon, satirize, parody, coin, nickname, invoke name,
    posit, postulate, propound, theorise, theorize, submit that, plead that, rule that, read out, speak of, talk of,
    tell of, sign off, sound off, trot out, spout, spew, spin, hammer home, drive home, drum, whine, whinge, wail,
    warn of danger`,
  /** Speaks to a matter; where it does not, it declines. */
  speak: `comment, remark on, discuss, speculate, elaborate, respond, answer, reply, react, speak to, speak about, speak on, talk to, talk about,
    weigh in, get into, go into, get ahead of, wade into, be draw, draw into, address, disclose, divulge, reveal, release, name, identify publicly, characterise,
    characterize, preview, detail, expand on, dwell on, go beyond, go further, get in/into, provide detail, provide information,
    give detail, give information, offer detail, parse, hypothesise, hypothesize, engage in, entertain, negotiate in public,
    telegraph, prejudge, pre-empt, preempt, return _ call, return _ message, return _ email/e-mail/request, take question, take _ call, answer call, answer question,
    make mention, make statement, make comment, say more, be specific, be available, pick up, grant interview, give interview,
    confirm or deny, confirm nor deny, play _ game, lay out, read out, relitigate, re-litigate, litigate, put _ on, touch on, mention, offer comment,
    outline, spell out, publish, let on, open up, broach, volunteer, explain, specify, give reason, give name, give figure, provide, theorize, theorise, get out in front, go there, go beyond, go down _ road, get involve, say more, say anything, say much, put _ number, rank, handicap, make prediction, make _ prediction, give _ grade, opine, get _ middle, name name, negotiate, get draw, put timeline, put date, put timeframe, put time frame, put _ timeframe, put _ timeline, put odds, look into crystal ball, look into _ crystal, gaze into crystal, get over my ski, get out over, jump ahead of`,
  /** Keeps silent or turns away. */
  decline: `decline, refuse, refer, defer, deflect, dodge, duck, evade, sidestep, side-step, skirt, stonewall, demur, balk, baulk, brush off,
    ignore, shun, snub, spurn, rebuff, stop short of, fall short of, keep quiet, keep silent, keep mum, stay silent, stay mum, stay quiet, remain silent, remain tight-lipped,
    keep silence, hold back, withhold, clam up, pass on question, take fifth, plead fifth, invoke fifth, hang up, walk away, turn down, turn away,
    let _ speak, let _ answer, let _ talk, leave it, leave that, leave it to, leave that to, let it, let that, point you to, direct you to, send you to, refrain, abstain, shy away,
    tiptoe around, gloss over, avoid say, avoid comment, avoid answer, avoid question, avoid, resist, be tight-lipped, waive, bat away, wave away, wave off, tell _ to ask,
    get back to, circle back, check in with, check with, check on that, take that question, not return, hold off, bite tongue, have to refer, boycott, back away from question, reserve comment, reserve judgment, reserve judgement`,
  confirm: `confirm, corroborate, affirm, bear out, vouch for, attest to, ratify, validate, substantiate, reaffirm that, back up, bear witness to, certify, give _ credence,
    lend credence, lend weight, lend support, give weight`,
  /** Grants what it would rather not: confirms what is a fact. */
  admit: `admit, concede, confess, own up, own up to, fess up, come clean, grant, allow that, plead guilty, make clean breast, acknowledge fault, cop to, let on, make admission, concur, eat crow, reckon with, take responsibility for, accept responsibility, accept blame, accept that`,
  verify: `verify, authenticate, confirm, ascertain, vouch for, independently verify, establish with certainty, say for sure, say for certain, say with certainty, identify with certainty, tell for sure, say definitively, say conclusively, attest, substantiate, corroborate, firm up, nail down, pin down`,
  /** Makes out by its own work. */
  determine: `determine, establish, ascertain, work out, figure out, deduce, judge, assess, estimate, calculate, conclude, gauge, reckon up, diagnose, find that, rule, infer, evaluate, compute, put _ at, deem, appraise, rate, rank, pinpoint, decide whether, make up mind, reach conclusion, come to conclusion, draw conclusion, quantify, measure, size up, make determination, be able to tell`,
  know: `know, realise, realize, recognise that, recognize that, understand, comprehend, grasp, fathom, be know`,
  perceive: `see, hear, watch, notice, spot, witness, observe, feel, smell, catch sight of, lay eyes on, set eyes on, look at, read, view, glimpse, overhear, catch, experience, sense, remember, recall, recollect`,
  find: `find, detect, discover, uncover, come across, turn up, unearth, encounter, trace, locate, pick up, track, monitor, come up with, pick up on, identify, register, dig up, observe, record, log, receive intelligence, yield, produce, have _ in our record, stumble upon, stumble on, run into`,
  /** Is told; the one who tells is another. */
  receive: `make aware, receive, get, hear from, hear of, hear about, learn, learn of, learn from, gather, pick up word`,
  believe: `believe, think, suspect, assume, suppose, guess, reckon, presume, surmise, conjecture, figure, imagine, consider, deem, regard, view, take it that, lean, bet, speculate, theorise, theorize, hypothesise, hypothesize, fancy, feel that, feel there/they/he/she/we/this, get/have _ feeling that, reason that`,
  expect: `expect, anticipate`,
  fear: `fear, worry, dread, fret, agonise, agonize`,
  hope: `hope, wish, pray, long, yearn, dream, keep finger cross`,
  doubt: `doubt, distrust, mistrust, disbelieve, question, cast doubt, throw doubt, raise doubt, raise question, pour cold water, call into question, bring into question, throw into question, express doubt, voice doubt, be sceptical, be skeptical, query, second-guess, be wary, impugn, take with grain, raise eyebrow, wonder aloud if`,
  deny: `deny, dispute, reject, dismiss, refute, rebut, contradict, contest, challenge, disavow, disclaim, repudiate, gainsay, negate, belie, debunk, discount, knock down, shoot down, push back, push back on, push back against, bat down, swat down, slap down, beat back, take issue,
    take exception, pooh-pooh, poohpooh, rubbish, scotch, quash, quell, nix, disprove, disown, recant, retract, walk back, backtrack, back away, row back, disagree, beg to differ, differ, dissent, deny flatly, laugh off, shrug off, brush aside, wave aside, give _ lie, put paid to, pour scorn, throw out, scoff at, bristle at, protest innocence, plead not guilty, maintain innocence, put to rest, lay to rest, downplay, play down, overrule, strike down, overturn, invalidate, nullify, dispel, explode, confute, nay-say, naysay, veto, spurn, distance, dissociate, object to characterization`,
  accept: `accept, buy, subscribe to, share view, share assessment, go along with, credence, credit, swallow, see it that way, agree with`,
  exclude: `rule out, exclude, preclude, take off table, discount possibility, eliminate possibility, foreclose`,
  promise: `promise, vow, pledge, threaten, swear to, undertake, commit, commit to, guarantee, volunteer to, offer, offer to, offer help, agree to, resolve, resolve to, determine to, decide, decide to, opt, opt to, choose to, intend, plan, plan to, mean to, aim, aim to, elect to, make commitment, make promise, make pledge, give _ word, give assurance, announce plan, announce intention, prepare to, set out to, propose to, reaffirm commitment, reiterate commitment, underscore commitment, renew commitment, renew pledge, stand ready, reserve right, be commit, seek to, look to, dedicate, devote, redouble effort, recommit, rededicate, set sight on, look forward to continue`,
  demand: `demand, urge, order, request, call for, call on, call upon, appeal, appeal for, appeal to, invite, encourage, recommend, advise, propose, command, instruct, direct, implore, beg, beseech, entreat, plead, plead for, plead with, exhort, press, press for, push, push for, lobby, lobby for, petition, insist on, require, advocate, advocate for, summon, ask for, tell to, counsel, enjoin, prod, nudge, pressure, warn against, caution against, argue for, agitate for, clamour for, clamor for, campaign for, bid, compel, dare, challenge to, move that, seek, forbid, ban, prohibit, bar, call back, make appeal, make call, issue call, issue order, make request, put in request, coax, cajole, solicit, mandate, decree, prescribe, stipulate, press upon, sue for, holler for, let us, stress need, stress necessity, argue against, counsel against, advise against, recommend against, call in, draft in, make demand, set ultimatum, give ultimatum, urge upon, charge with task, task, assign, remind to, float, moot, put forward, table, admonish to, egg on, spur, goad, egg`,
  ask: `ask, inquire, enquire, wonder, quiz, query, probe whether, pose, pose question, put question, ask about, interrogate, grill, want to know, press _ on, ask about, demand to know, ponder, muse whether, mull whether`,
  predict: `predict, forecast, foresee, foretell, project, prophesy, envisage, envision, prognosticate, augur, divine, see coming, pencil in, pencil, bet on, wager, call for rain, presage, portend, tip, extrapolate`,
  acknowledge: `acknowledge, take note, take note of, note, recognise, recognize, register concern, heed, appreciate concern, take _ seriously, take _ on board`,
  investigate: `investigate, look into, probe, examine, review, study, check, look at, inspect, scrutinise, scrutinize, assess whether, monitor report, follow, keep _ eye on, gather fact, gather information, collect fact, collect information, try to determine, try to establish, try to find out, try to confirm, try to verify, try to understand, work to determine, work to establish, work to confirm, work to verify, seek to determine, await, wait for, wait to see, wait and see, inquire into, enquire into, run down, sift, sift through, go through, pore over`,
  suggest: `suggest, hint, imply, insinuate, intimate, point to possibility, raise possibility, allude, raise prospect, posit, hold out possibility, leave open possibility, float idea, float possibility, raise spectre, raise specter`,
  warn: `warn, caution, alert, sound alarm, raise alarm, raise _ alarm, issue warning, serve notice, forewarn`,
  agree: `agree, concur, be in agreement, see eye to eye, accede, assent, consent`,
  want: `want, desire, prefer, would like, like, like to see, love to see, love to, would love, crave, wish to, need, care to`,
  call: `call, come across as, label, brand, term, deem, denounce as, describe as, dismiss as, characterise as, characterize as, pronounce, take _ to be`,
  announce: `announce, unveil, launch`,
  cite: `cite, point to, point at, refer to data, quote from, rely on, base on, draw on, invoke, show, reference, appeal to evidence`,
  /** Settles nothing yet. */
  unsettled: `remain to be see/determine/decide/establish/clarify/resolve/settle/confirm/verify/work, time will tell, have to wait, need more time, take more time`,
  /** Hands on the words of another. */
  quote: `quote`,
  /** Acts and attitudes that are no words: what they are about is put forward. */
  act: `look forward to, look forward, focus on, focus, embrace, go after, nominate, elect, appoint, hire, vote, vote for, vote against, approve, adopt, pass, hate, love, dislike, enjoy,
    admire, relish, detest, loathe, resent, envy, trust, respect, value, campaign against, fight, rally behind, rally around, side with, align with,
    toy with, flirt with, represent, impress, list, title, introduce, convince, sway, win over, scare, thrill, infuriate, startle, rattle, anger,
    dismay, delight, embarrass, annoy, alarm, offend, upset, trouble, bother, puzzle, surprise, disappoint, exemplify, mimic, imitate, impersonate`,
  /** Has searched or been asked, and knows nothing. */
  blank: `come up empty, come up without sign/trace/proof/evidence/clue/answer/find, return without sign/trace/proof/evidence/clue/answer, come back without sign/trace/proof/evidence/clue/answer, come up empty-handed, come up dry, come away empty, draw blank, draw _ blank, turn up empty, beat me, escape me, elude us, elude me`,
  /** Stands behind a claim where it takes one; a thing otherwise. */
  back: `back, second, stand by`,
} as const

/** Verbs that hand their force on to the verb below them. */
export const THROUGH = {
  plain: `go, come, continue, begin, start, try, tend, manage, get, happen, turn out, prove, proceed, keep, help, use, be, have, do, stop by, return, attempt, work, be here, step up, go ahead, end up, dare, bother, care, take care, be quick, be proud, be happy, be pleased, be glad, be delighted, rush, move, be free, be in business, let me, let's, be honoured, be honored, be told, be pleased, be first, be first one, be last, be last one`,
  seem: `seem, appear, look like, look as if, sound like, look set`,
  fail: `fail, neglect, omit, forget, struggle, find it hard, find it difficult, be unable, be powerless`,
  hesitate: `hesitate, shy away from, shrink from, be afraid, be reluctant, be loath, be hesitant, avoid, flinch from, be shy, resist, refrain from, stop short of`,
} as const
