/**
 * Common first names in the United States, in small letters and without accents: enough to see
 * that "this isnt maria" speaks of a person when nobody bothered with a capital. A name written
 * with a capital needs no list. Names that are ordinary words (will, mark, grace) are left out
 * and need their capital. Source: our own choice among names everyone knows.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abby abigail adam adrian ahmed aiden aisha alan alana albert alejandra alejandro ' +
    'alex alexa alexander alexandra alexis alfredo alice alicia alisha aliyah allen allison ' +
    'alyssa amanda amir amit amy ana andre andrea andres andrew andy angel angela angelica ' +
    'angie anil anita anjali ann anna anne annie anthony antoine antonia antonio arjun arnold ' +
    'arthur arturo ashley aubrey ayesha barbara beatriz becky ben benjamin bernadette bernard ' +
    'bernice beth betty beverly blanca bobby bonnie brad bradley brandon brenda brett brian ' +
    'bridget brittany brooke bruce bryan caleb cameron camille candice carl carla carlos ' +
    'carlton carmela carmen carol caroline carolyn carrie catherine cathy cecilia cedric ' +
    'cesar chantal charlene charles charlie charlotte chelsea cheryl chris christian ' +
    'christina christine christopher cindy claire clara clarence clarissa claude claudia ' +
    'clifford cody colin colleen connie cora corey corinne cornelius courtney craig cristina ' +
    'curtis cynthia damian damon dan dana daniel daniela danielle danny darius darlene ' +
    'darnell darren darryl dave david davon deandre debbie deborah debra deja demetrius ' +
    'denise dennis derek deshawn desiree dewayne dexter diana diane diego dolores dominic ' +
    'dominique don donald donna doris dorothy doug douglas dustin dwayne dwight dylan ebony ' +
    'ed eddie edgar edith eduardo edward edwin efrain eileen elaine elena eli elijah elisa ' +
    'elizabeth ella ellen eloise elsa emilio emily emma emmanuel enrique eric erica erik ' +
    'erika ernest ernesto esteban estela esther ethan ethel eugene eva evan evelyn fatima ' +
    'felipe felix fernanda fernando frances francesca francis francisco francois frankie fred ' +
    'frederick gabriel gabriela gary gavin geoff george gerald gerard gertrude gilbert ' +
    'gilberto gina giovanni gladys glen glenn gloria gordon greg gregory gretchen guadalupe ' +
    'guillermo gustavo gwen gwendolyn hank hannah harold harriet hassan heather hector heidi ' +
    'helen henry herbert herman hilda hillary hiram horace howard hubert hugo ian ibrahim ' +
    'ignacio imani inez ingrid irene irma isaac isabel isabella ismael ivan jackie jacob ' +
    'jacqueline jada jaime jake jamal jamar james jamie jan jane janelle janet janice janine ' +
    'jared jarvis jasmine jason jasper javier jayden jeanne jeff jeffrey jenna jennifer jenny ' +
    'jeremy jerica jermaine jerome jerry jesse jessica jessie jill jim jimmy jo joan joann ' +
    'joanna joanne joaquin jodi joe joel joey johanna john johnny jon jonathan jordan jorge ' +
    'jose josefa josefina joselyn joseph josh joshua josiah joyce juan juana juanita judith ' +
    'judy julia julian julie julio justin kaitlyn kara karen karina karl karla kate katherine ' +
    'kathleen kathryn kathy katie katrina kayla keisha keith kelly kelsey ken kendra kenneth ' +
    'kenya kevin khalid kiara kim kimberly kirk krista kristen kristin kristina kurt kyle ' +
    'lamar lance larry latasha latisha latoya laura lauren laurie lavonne leah leila lena ' +
    'lenora leo leon leona leonard leonardo leroy leslie leticia liam lillian lilly linda ' +
    'lindsay lindsey lisa liz logan lois lonnie lorena lorenzo lori lorna lorraine louis ' +
    'louisa louise luc lucas lucia lucille lucy luis luisa luke lupe luther lydia lynn mabel ' +
    'mackenzie malik manuel marc marcel marcela marcelo marcia marco marcos marcus margaret ' +
    'margarita margot maria mariana maribel marie mario marion marisol marissa marjorie ' +
    'marlene marlon marquis marta martha martin marvin mary mathieu matt matthew maureen ' +
    'maurice maxine megan mei melanie melissa melvin meredith michael michel michele michelle ' +
    'miguel mike mildred mindy miranda miriam mitchell mohamed mohammed molly mona monica ' +
    'monique morgan muhammad muriel myra myrtle nadia nancy naomi natalie natasha nathan ' +
    'nathaniel neil nelly nelson nestor nguyen nicholas nick nicole nikki nina noah nora ' +
    'norma norman octavio olga oliver olivia omar oscar otis pablo pam pamela pascal patel ' +
    'patrice patricia patrick patty paul paula pauline pedro peggy pete peter phil philip ' +
    'phillip phyllis pierre priscilla priya quentin quincy rachel rafael rajesh ralph ramon ' +
    'ramona randy raquel rashad raul ray raymond raymundo rebecca regina reginald renata ' +
    'renee reynaldo rhiannon rhonda ricardo richard rick ricky rita robert roberta roberto ' +
    'robin robyn rochelle rocio rodney rodrigo roger roland rolando ron ronald ronda ronnie ' +
    'rosa rosalie rosalind rosario rosemary roxana roxanne roy ruben rufus russell ruth ryan ' +
    'sabrina sally sam samantha samuel sandra santiago sara sarah sasha saul sean sebastian ' +
    'selena sergio seth shane shanice shaniqua shannon shaquille sharon sharonda shawn sheila ' +
    'shelby sheldon shelly sherman sherri sherry shirin shirley silas silvia simon sofia ' +
    'sonia sophia sophie stacey stacy stanley stella stephanie stephen steve steven stuart ' +
    'sue sunita susan susana susie suzanne sylvia sylvie tabitha tamara tamika tammy tania ' +
    'tanya tara tasha taylor ted teresa terrance terrence terri terry thelma theodore theresa ' +
    'thomas tiana tiffany tim timmy timothy tina tobias todd tom tomas tommy toni tonia tony ' +
    'tonya tracy travis tremaine trevor tricia trisha tyler tyrell tyrone ursula valentina ' +
    'valerie vanessa velma vera vernon veronica vicki vickie victor victoria vince vincent ' +
    'vivian walter wanda wayne wendy wesley whitney wilfred william willie wilma wyatt xavier ' +
    'yasmin yesenia yolanda yusuf yvette yvonne zach zachariah zachary zoe'
  ).split(' '),
);
