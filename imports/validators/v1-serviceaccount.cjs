"use strict";
module.exports = validate344;
module.exports.default = validate344;
const pattern7 = new RegExp("^(?=.{0,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$", "u");

function validate346(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate346.errors = [{}];
return false;
}
}
else {
validate346.errors = [{}];
return false;
}
}
validate346.errors = vErrors;
return errors === 0;
}


function validate345(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate345.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "name")){
validate345.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
if(!(validate346(data.name, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate345.errors = [{}];
return false;
}
}
validate345.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");

function validate350(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate350.errors = [{}];
return false;
}
}
else {
validate350.errors = [{}];
return false;
}
}
validate350.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^-?[0-9]{1,9}$", "u");

function validate352(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate352.errors = [{}];
return false;
}
}
else {
validate352.errors = [{}];
return false;
}
}
validate352.errors = vErrors;
return errors === 0;
}


function validate349(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate350(key0, {}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate349.errors = vErrors;
return false;
break;
}
}
if(valid0){
const _errs2 = errors;
for(const key1 in data){
if(!(key1 === "argocd.argoproj.io/sync-wave")){
const _errs3 = errors;
if(typeof data[key1] !== "string"){
validate349.errors = [{}];
return false;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
if(_errs2 === errors){
if(data["argocd.argoproj.io/sync-wave"] !== undefined){
if(!(validate352(data["argocd.argoproj.io/sync-wave"], {}))){
vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate349.errors = [{}];
return false;
}
}
validate349.errors = vErrors;
return errors === 0;
}


function validate355(data, {}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate355.errors = [{}];
return false;
}
if(!((data === "resources-finalizer.argocd.argoproj.io") || (data === "resources-finalizer.argocd.argoproj.io/background"))){
validate355.errors = [{}];
return false;
}
validate355.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^(?=.{0,63}$)(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", "u");

function validate359(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate359.errors = [{}];
return false;
}
}
else {
validate359.errors = [{}];
return false;
}
}
validate359.errors = vErrors;
return errors === 0;
}


function validate357(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate350(key0, {}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate357.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 in data){
const _errs3 = errors;
if(!(validate359(data[key1], {}))){
vErrors = vErrors === null ? validate359.errors : vErrors.concat(validate359.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate357.errors = [{}];
return false;
}
}
validate357.errors = vErrors;
return errors === 0;
}

const pattern4 = new RegExp("^(?=.{0,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate363(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate363.errors = [{}];
return false;
}
}
else {
validate363.errors = [{}];
return false;
}
}
validate363.errors = vErrors;
return errors === 0;
}


function validate344(data, {}={}){
/*# sourceURL="v1-serviceaccount.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.metadata === undefined) && (missing0 = "metadata"))){
validate344.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "automountServiceAccountToken")) || (key0 === "imagePullSecrets")) || (key0 === "kind")) || (key0 === "metadata"))){
validate344.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate344.errors = [{}];
return false;
}
if("v1" !== data0){
validate344.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.automountServiceAccountToken !== undefined){
const _errs4 = errors;
if(typeof data.automountServiceAccountToken !== "boolean"){
validate344.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imagePullSecrets !== undefined){
let data2 = data.imagePullSecrets;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate345(data2[i0], {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data4 = data.kind;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate344.errors = [{}];
return false;
}
if("ServiceAccount" !== data4){
validate344.errors = [{}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data5 = data.metadata;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5.name === undefined) && (missing1 = "name")){
validate344.errors = [{}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data5){
if(!(((((key1 === "annotations") || (key1 === "finalizers")) || (key1 === "labels")) || (key1 === "name")) || (key1 === "namespace"))){
validate344.errors = [{}];
return false;
break;
}
}
if(_errs13 === errors){
if(data5.annotations !== undefined){
const _errs14 = errors;
if(!(validate349(data5.annotations, {}))){
vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.finalizers !== undefined){
let data7 = data5.finalizers;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data7)){
var valid3 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
const _errs17 = errors;
if(!(validate355(data7[i1], {}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.labels !== undefined){
const _errs18 = errors;
if(!(validate357(data5.labels, {}))){
vErrors = vErrors === null ? validate357.errors : vErrors.concat(validate357.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.name !== undefined){
const _errs19 = errors;
if(!(validate346(data5.name, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.namespace !== undefined){
const _errs20 = errors;
if(!(validate363(data5.namespace, {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
validate344.errors = vErrors;
return errors === 0;
}
