/**
 * Words of one kind, in English, Spanish and French: what people write to a business, or to each
 * other, on any day. See `kinds-of-asking.ts`.
 */
export const KINDS_OF_EVERYDAY: Readonly<Record<string, string>> = {
  i: 'i im id ill ive yo je j me myself moi mi',
  us: 'we us our ours ourselves nosotros nos nuestro nuestra nous notre',
  my: 'my mine mis ma mes mon mienne mio mia',
  you: `
    you your youre yours youll youve yall ya yourself yourselves usted ustedes tu tus su sus ti
    vous votre vos toi ton ta tes`,
  they: `
    they them theyre their theirs he she him her his hers hes shes ellos ellas ella el il elle
    ils elles lui leur leurs`,
  it: `
    it its this that thats these those ese esa eso este esta esto estos esas ca cela ceci ces
    cet cette celui thing things stuff`,
  be: `
    is are was were be been being am es son soy era eres fue esta estan estoy estamos est sont
    suis etait etes`,
  do: `
    do does did doing done hago hace hacer haciendo fait faire faites make makes made making let
    lets`,
  have: 'have has had having tengo tiene tienen tenemos ai as avez avons avait ont haber hay',
  can: `
    can could may might should would will shall must puede pueden puedo podria podrian podemos
    pouvez peux peut pourriez devez supposed able possible`,
  go: `
    go goes going gone went come comes coming came arrive arrived arrives arriving get reach
    head heading drive driving drove walk walking ride run running voy va vamos vaya vayan
    vayanse ven vengo viene llego llegue allez aller vais venez venir viens arriver swing drop
    pull return returning visit`,
  move: `
    move moved moving relocated relocate relocating mude mudamos mudo mudarme demenage demenager
    sold sell selling vendi vendio vendu bought buy buying compre compro achete purchased
    purchase purchasing traded closed closing closes retired retire switched switch changed
    change changing found hired hire married divorced passed deceased died murio fallecio
    fallecido difunto mort decede decedee decedes rip funeral buried expired estate`,
  good: `
    good great nice awesome amazing wonderful perfect excellent fantastic cool fine okay ok
    lovely beautiful best better sweet super love loved loving loves like liked happy glad
    excited thrilled pleased bueno buena bien excelente perfecto genial bonito bonita encanta
    gusta gusto feliz bon bonne bons parfait beau belle adore content contente pretty gorgeous
    cute delicious yummy fun funny hilarious cheers congrats`,
  bad: `
    bad terrible horrible awful worst worse poor hate hated hates angry mad upset furious
    unhappy disappointed disappointing sad unacceptable unprofessional malo mala mal peor
    enojado furioso pesimo pesima pire affreux fache enrage inacceptable decu decue lame ugly
    weird frustrating frustrated irritating sketchy suspicious`,
  yes: `
    yes yeah yep yup sure ok okay k yea correct right absolutely definitely certainly
    affirmative si claro oui ouais accord vale bueno alright confirmed confirm confirming deal`,
  hello: `
    hi hello hey good morning afternoon evening night howdy hola buenas buenos bonjour bonsoir
    salut allo dear yo greetings sup coucou`,
  bye: `
    bye goodbye later farewell adios ciao revoir bientot night goodnight cheers regards
    sincerely luck`,
  laugh: 'haha lol lmao jaja mdr joke joking jokes kidding jk',
  sorry: `
    sorry apologies apologize apology oops pardon excuse lo siento disculpe disculpa perdon
    perdone desole desolee excusez lamento afraid unfortunately`,
  app: `
    appointment appointments appt appts visit booking booked book reservation reservations
    reserve slot schedule scheduled scheduling reschedule rescheduled rescheduling checkup
    cleaning exam consultation consult session class classes lesson lessons meeting interview
    estimate quote inspection test tour showing cita citas reserva turno rdv rendez seance cours
    table waitlist calendar`,
  time: `
    time times minute minutes min mins hour hours day days week weeks month months year years
    second moment hora horas minutos minuto dia dias semana semanas mes meses ano anos heure
    heures jour jours semaine semaines mois an ans ago while sec`,
  clock: `
    am pm noon midnight oclock morning afternoon evening tonight tomorrow yesterday weekend
    early late soon before after until till during manana tarde noche ayer temprano demain hier
    soir matin midi apres avant tot tard mediodia antes despues luego durante`,
  weekday: `
    monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays
    saturday saturdays sunday sundays mon tue tues wed thu thur thurs fri sat sun lunes martes
    miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
    weekends weekdays weekday`,
  month: `
    january february march april june july august september october november december enero
    febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier
    fevrier mars avril mai juin juillet aout septembre octobre novembre decembre christmas
    thanksgiving easter halloween holiday holidays vacation`,
  num: `
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    hundred thousand dozen couple few half dos tres cuatro cinco seis siete ocho nueve diez un
    deux trois quatre cinq sept huit neuf dix first second third last once number`,
  car: `
    car cars truck trucks van suv sedan vehicle vehicles auto autos jeep ford chevy toyota honda
    nissan bmw tesla motorcycle bike bikes trailer boat rv minivan carro carros coche camioneta
    troca voiture voitures camion char moto engine brake brakes tire tires wheel wheels
    transmission battery oil muffler exhaust bumper windshield window windows door doors hood
    trunk rotor rotors alternator radiator clutch gear belt belts axle ac heater mileage miles
    vin title tow towing towed garage mechanic llantas llanta frenos aceite motor bateria pneu
    pneus freins freinage moteur batterie hitch fender headlight rim rims dash seat seats spark
    sparkplug radio antenna key keys`,
  house: `
    house houses home homes apartment apartments apt condo room rooms bedroom bathroom kitchen
    roof gutter gutters floor floors wall walls ceiling basement attic driveway yard lawn fence
    gate porch deck pool garden tree trees sink toilet shower faucet pipe pipes leak leaking
    leaks drain furnace heater ac water heat power electricity electric plumbing plumber
    electrician contractor paint painting painted carpet tile tiles cabinet cabinets closet
    furniture couch sofa bed mattress table chair dresser dryer washer dishwasher fridge oven
    stove lamp light lights switch outlet casa casas apartamento cuarto techo piso bano cocina
    puerta ventana jardin maison appartement chambre cuisine toit plancher porte fenetre salle
    bain property properties listing listings realtor agent mortgage rent rental renting lease
    landlord`,
  food: `
    food pizza burger burgers sandwich taco tacos burrito salad soup chicken beef pork fish
    steak bacon cheese bread butter egg eggs rice beans fries chips sauce salsa mayo ketchup
    mustard onion onions pickles tomato lettuce pepper peppers spicy mild cake cakes cookie
    cookies pie donut donuts bagel bagels coffee tea latte milk sugar cream juice soda coke beer
    wine drink drinks menu order orders lunch dinner breakfast brunch delivery pickup takeout
    plate meal meals catering vegan vegetarian gluten dessert chocolate ice comida pollo carne
    pan queso arroz cafe leche cerveza pedido orden cena almuerzo desayuno plat repas poulet
    pain fromage gateau the eat eating ate hungry cook cooking restaurant bakery`,
  clothes: `
    dress dresses shirt shirts pants jeans skirt jacket coat shoes shoe boots boot hat size
    sizes small medium large xl color colors blue red black white green pink purple yellow brown
    gray grey suit tie tux alterations hem sleeves ring rings necklace bracelet watch earrings
    jewelry fabric talla zapatos vestido camisa taille robe chaussures chemise couleur`,
  body: `
    tooth teeth dentist dental gum gums crown filling braces retainer floss mouth jaw knee back
    neck shoulder hip foot feet toe ankle wrist arm leg head headache eye eyes glasses lenses
    ear ears nose throat skin face hair haircut cut trim color highlights balayage nails nail
    manicure pedicure wax waxing facial massage lashes brows beard fade perm bangs stomach heart
    blood pain sore swollen fever cough flu cold covid dientes diente muela pelo cabello unas
    dent dents cheveux ongles dos tete`,
  med: `
    doctor doctors dr nurse hospital clinic pharmacy prescription prescriptions refill meds
    medicine medication pill pills insurance patient patients surgery surgeon xray lab labs
    results test tests vaccine shot shots therapy therapist vet vets copay doctora clinica
    receta seguro ordonnance medecin clinique pharmacie assurance`,
  pet: `
    dog dogs cat cats puppy puppies kitten kittens pet pets horse horses bird birds fish
    grooming groomer groomed leash collar kennel boarding fleas perro perros gato gatos chien
    chiens chat chats`,
  school: `
    school schools teacher teachers student students homework grade grades tutor tutoring bus
    practice coach team teams game games soccer baseball basketball football dance ballet swim
    swimming piano guitar music band camp daycare preschool college university campus tuition
    kindergarten recital exam escuela maestra ecole professeur enfant enfants class`,
  church: `
    church pastor prayer prayers pray praying bible service services choir mass sermon sunday
    ministry volunteer volunteers donation donations donate donated god lord jesus blessed bless
    iglesia dios misa eglise dieu`,
  money: `
    money price prices cost costs pay paid paying payment payments bill bills billing billed
    charge charged charges invoice invoices refund refunds fee fees deposit balance bucks
    dollars dollar cash check checks card credit debit venmo paypal zelle loan loans finance
    financing interest rate rates discount tip tips tax taxes total receipt cheap cheaper
    expensive afford budget broke wallet dinero precio pago pagar factura cuenta dolares
    efectivo tarjeta argent prix payer facture carte solde comptant warranty bank account
    accounts gas free win prize`,
  work: `
    work works working worked job jobs boss coworker office shift hired hiring employee
    employees employer manager staff interview resume career meeting trabajo trabajando oficina
    travail bureau travaille travailler retirement union project crew site`,
  biz: `
    company companies business businesses store stores shop shops dealer dealership dealerships
    salon spa gym firm agency organization outfit brand corporate compania empresa negocio
    tienda entreprise compagnie magasin boutique commerce restaurant club center owner team
    customer customers client clients service representative rep salesperson salesman`,
  tech: `
    app apps website site link links online page portal password login email computer laptop
    tablet ipad iphone android wifi internet netflix spotify amazon instagram facebook youtube
    google snapchat tiktok zoom bluetooth screen charger printer download upload photo photos
    pic pics picture pictures video videos attachment pdf scan code software update settings`,
  politics: `
    vote votes voting voted voter campaign candidate candidates election elections democrat
    democrats republican republicans liberal conservative senator congress president governor
    mayor trump biden donate politics political party bill poll polls polling`,
  place: `
    street road highway lane drive avenue corner lot parking park mall airport hotel city town
    state county country downtown north south east west block building floor front rear side
    entrance lobby room address location map store post mailbox train station bus plane flight
    trip travel calle direccion ciudad rue adresse ville states texas florida california ohio
    michigan georgia mexico canada`,
  fix: `
    fix fixed fixing repair repairs repaired broken broke break breaking works working worn
    noise noisy squeak squeaking grinding rattling beeping leak leaking stuck dead crack cracked
    dent scratch scratched scratches damage damaged replace replaced replacing install installed
    replacement part parts tool tools screw bolt reparar arreglar reparer reparation`,
  feel: `
    feel feeling feels felt hope hoping hopes wish miss missed missing worry worried believe
    think thinking thought guess suppose maybe probably remember sure wonder understand
    understood mean means meant creo pienso espero crois pense espere`,
  fast: 'quick quickly fast slow slowly hurry rush hurried minute soon traffic late running behind',
  meet: `
    meet meeting met see seeing saw talk talking talked speak speaking spoke chat chatting
    discuss catch nos vemos ver hablar parler voir`,
  wait: `
    wait waiting waited hold holding stay stayed staying hang sit standing espere esperando
    attendre attendez attends`,
  give: `
    give gives giving gave bring bringing brought take grab pick picked picking put putting
    leave left set keep drop dropped dar doy dame donner donne apporter show showed hand handed
    lend borrow`,
  try: `
    try trying tried attempt attempted start starting started begin began begins comenzar
    empezar commencer finish finished finishing complete completed`,
  life: `
    sleep sleeping slept asleep wake woke awake dream tired nap shower bath movie movies tv show
    shows game watch watching party birthday wedding anniversary dance date love babe baby dear
    darling honey kiss kisses hug hugs xx xxx friend friends buddy`,
  weather: `
    rain raining rainy snow snowing snowy sunny hot cold storm weather wind hurricane ice icy
    lluvia nieve pluie neige`,
  deg: `
    very so too really just only even quite pretty rather super extremely totally literally
    actually also still yet almost kinda all both muy tan solo bien tres si vraiment juste
    seulement aussi`,
  conj: `
    and or but if because since unless although though then so than as y o pero si porque et ou
    mais car parce while`,
  art: `
    the a an some any each every other both el la los las un una unos unas le les des du de del
    al aux l d`,
  prep: `
    of on in at to from for with by about into onto off out up down over under through between
    around near against en con a por sin sobre hasta desde dans sur avec pour par chez vers
    depuis`,
  help: `
    help info information assistance support ayuda aide question questions confused explain
    clarify`,
  start: `
    start unstop begin resume restart resubscribe rejoin reactivate reinstate reenroll comenzar
    iniciar demarrer reprendre reanudar`,
};
