"""Why a record says what it says, and what the language of real pages still lacks; reads `Reading`s, changes nothing."""
