/** Words that people ask with where a text has another: a line each, in any form. They hold for any English text. */
const LINES = `
accident crash collapse disaster collision
aim goal purpose intend
allow permit permission approve consent authorize let
animal creature beast goat dog cat horse bird fish cattle sheep
annual yearly year
answer reply respond response
argue argument quarrel dispute disagree conflict
arrive arrival come reach settle land
artist painter sculptor musician
ask request demand
author writer write
ban forbid prohibit bar outlaw
begin start commence launch onset open
big large great huge major main
birth born
boat ship vessel craft
bottom bed floor
boss manager director head chief leader lead
build construct construction erect
building house hall structure
burn fire flame
business company firm enterprise
buy purchase acquire bought
car vehicle automobile
carry transport move bring haul
cause reason lead
change alter replace
chief main principal head
child children kid young boy girl pupil
choose select pick
church priest clergyman bishop monk clergy
city town village
clever smart wise
close shut
clothes dress wear
cold frost freeze ice
collect gather
color colour green red blue white black bright
cow cattle ox bull
country nation state land
create make found establish set
criticize blame condemn
crop harvest grow farm plant
damage loss harm destroy destruction
danger threat risk hazard
daughter son child
decrease fall drop decline reduce shrink lower
design plan draw invent
die death dead kill perish bury lose victim
doctor physician dentist nurse
drink tea coffee beer water
early earlier before first previous
earn income wage salary pay living money
earthquake tremor quake
eat food meal bread
electricity power energy
employ hire work staff
employee worker staff laborer
end finish stop complete
enemy foe opponent
enlarge expand extend grow
evacuate rescue save safe safety
excavate dig dug unearth
expensive cost dear price
fail failure
family wife husband parent
famous known celebrated
farmer peasant crop grower
fast speed quick rapid rush
fear afraid worry
fight battle war struggle
find found discover discovery
finance fund pay sponsor money
fix repair mend restore
free nothing
friend ally
get receive obtain
give grant donate contribute
go travel walk journey trip ride
goods cargo freight load product ware
ground soil earth land
guard keeper protect
guess estimate
happen occur take
hatch egg nest brood
help aid assist support
hide secret secretly conceal
high tall height altitude
home house live
hot heat warm temperature
hurt injure injury wound
idea plan proposal
illness disease sick
increase rise grow
inhabitant resident people population live
invest subscribe share buy
job work profession
journalist reporter newspaper press
judge court law
jump leap
king queen monarch ruler
language speak word
law rule legal act
leave depart quit
leisure pleasure fun tourist
like love enjoy
lose lost loss
machine engine device
man men people
marry wife husband marriage wedding
mean meaning word
mistake error false wrong
money pound dollar euro cash coin
name call know
new modern recent
number count total
oldest ancient early
oppose against resist object refuse fear
owner own
paint picture
part share section
people person inhabitant men women
permit permission allow license ticket
picture photo image
plane airline fly flight
plant tree flower weed fern
pool lake water
poor poverty debt
possible can
press newspaper media
prevent stop avoid
price cost fee admission charge
prison jail prisoner cell
profit gain earn
protect guard save shield
protest oppose demonstrate strike refuse
quit resign leave
railway train rail
rain storm weather wet
recent last new
reopen open
return back come
rich wealthy
river stream water
road street path way
rock stone
roof house ceiling
ruin rubble remains
save rescue
school pupil student teach classroom education class
scientist researcher physicist
sea coast ocean
see watch observe view
sell sold sale
sense feel notice detect
show reveal
sick ill
silence forbid quiet
sleep wake bed
small little tiny
soldier army troop military officer
speak talk tell
steal loot rob theft
steep angle slope
stop end cease halt
strange unusual odd
strike refuse stop
strong powerful
student pupil school
succeed success
summit top peak rim
surprise unexpected
survey walk measure
teach school instruct lesson
tell say
throw cast
unhappy sad
use employ apply
visit visitor tourist
war battle army
weather wind rain storm
weigh weight heavy
wind windy blow
win won victory beat
woman women female
work job labor
worker laborer employee men
yearly annual year`;

/** Word → the words that a text may have instead. */
export function readEveryday(stemOf: (word: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const line of LINES.trim().split('\n')) {
    const stems = line.split(' ').map(stemOf);
    for (const stem of stems) {
      const group = groups.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) group.add(other);
      groups.set(stem, group);
    }
  }
  return groups;
}
