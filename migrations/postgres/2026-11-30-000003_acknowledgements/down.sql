drop table acknowledgements;
